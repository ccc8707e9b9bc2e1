package books;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// The books, in memory and by id. Each request has a thread of its own, so it is used by many at
/// once: every change of a book is one step of the map's.
final class Shelf {

  private final ConcurrentSkipListMap<Long, Book> books = new ConcurrentSkipListMap<>();
  private final AtomicLong ids = new AtomicLong();

  Book add(BookDraft draft) {
    var book = draft.withId(ids.incrementAndGet());
    books.put(book.id(), book);
    return book;
  }

  Optional<Book> find(long id) {
    return Optional.ofNullable(books.get(id));
  }

  /// The books a filter lets through, in the order they were added.
  List<Book> list(Predicate<Book> filter) {
    return books.values().stream().filter(filter).toList();
  }

  /// The changed book; empty when there is none.
  Optional<Book> change(long id, UnaryOperator<Book> change) {
    return Optional.ofNullable(books.computeIfPresent(id, (_, book) -> change.apply(book)));
  }

  /// True when there was one.
  boolean remove(long id) {
    return books.remove(id) != null;
  }
}
