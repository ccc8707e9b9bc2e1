package books;

import java.util.Optional;
import tomodachi.Default;
import tomodachi.Service;
import tomodachi.http.Delete;
import tomodachi.http.Get;
import tomodachi.http.HttpError;
import tomodachi.http.HttpException;
import tomodachi.http.Patch;
import tomodachi.http.Post;
import tomodachi.http.Put;
import tomodachi.http.Response;

/// A JSON API: books that are added, listed, read, replaced, changed and removed.
///
/// Run it: `./tomodachi run examples/json-api`
@Service("books")
class Books {

  private final Shelf shelf = new Shelf();

  /// A body as a failed request gets it.
  record Failure(int status, String error) {}

  @Post("/books")
  Response add(BookDraft draft) {
    var book = shelf.add(draft.checked());
    return Response.of(201, book).withHeader("Location", "/books/" + book.id());
  }

  /// Query parameters: by name, with a default, or optional.
  @Get("/books")
  Page<Book> list(@Default("0") int offset, @Default("20") int limit, Optional<String> author) {
    Rules.within("offset", offset, 0, Integer.MAX_VALUE);
    Rules.within("limit", limit, 1, 100);
    return Page.of(
        shelf.list(book -> author.isEmpty() || author.get().equals(book.author())), offset, limit);
  }

  /// An empty result is answered 404.
  @Get("/books/{id}")
  Optional<Book> read(long id) {
    return shelf.find(id);
  }

  @Put("/books/{id}")
  Optional<Book> replace(long id, BookDraft draft) {
    var checked = draft.checked();
    return shelf.change(id, _ -> checked.withId(id));
  }

  @Patch("/books/{id}")
  Optional<Book> change(long id, BookChange change) {
    var checked = change.checked();
    return shelf.change(id, book -> book.with(checked));
  }

  @Delete("/books/{id}")
  Response remove(long id) {
    if (!shelf.remove(id)) {
      throw new HttpException(404, "There is no book " + id);
    }
    return Response.of(204);
  }

  /// Clients of a JSON API get JSON for mistakes, too: those found above and those found while the
  /// parameters were bound.
  @HttpError({400, 404, 405})
  Failure explain(int status, Exception reason) {
    return new Failure(status, reason.getMessage());
  }
}
