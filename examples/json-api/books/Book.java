package books;

import java.util.Optional;

/// A book as clients see it.
///
/// @param id given by the service
/// @param isbn empty when the book has none; `null` in JSON
record Book(long id, String title, String author, int year, Optional<String> isbn) {

  /// A copy with what a change says.
  Book with(BookChange change) {
    return new Book(
        id,
        change.title().orElse(title),
        change.author().orElse(author),
        change.year().orElse(year),
        change.isbn().or(() -> isbn));
  }
}
