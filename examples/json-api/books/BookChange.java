package books;

import java.util.Optional;

/// What a client wants to be different. What it leaves out is empty here, and stays as it is.
record BookChange(
    Optional<String> title,
    Optional<String> author,
    Optional<Integer> year,
    Optional<String> isbn) {

  BookChange checked() {
    title.ifPresent(text -> Rules.text("title", text));
    author.ifPresent(text -> Rules.text("author", text));
    year.ifPresent(Rules::year);
    isbn.ifPresent(Rules::isbn);
    return this;
  }
}
