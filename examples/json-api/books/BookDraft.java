package books;

import java.util.Optional;

/// A book as a client sends it: to add one, or in the place of another. Only the ISBN may be left
/// out.
record BookDraft(String title, String author, int year, Optional<String> isbn) {

  BookDraft checked() {
    Rules.text("title", title);
    Rules.text("author", author);
    Rules.year(year);
    isbn.ifPresent(Rules::isbn);
    return this;
  }

  Book withId(long id) {
    return new Book(id, title, author, year, isbn);
  }
}
