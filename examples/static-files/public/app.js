const answer = await fetch("/visits");
const { visits } = await answer.json();
document.querySelector("#visits").textContent = visits;
