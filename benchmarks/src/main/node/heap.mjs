// Answers each line of standard input with the bytes that are in use after a full collection.
process.stdin.on("data", () => {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  console.log(heapUsed + external);
});
