package books;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.testing.RunningService;

/// The JSON API, on a free port of this process.
class BooksTest {

  private final RunningService books = RunningService.start(Books.class);

  @AfterEach
  void stop() {
    books.close();
  }

  private HttpResponse<String> send(String method, String path, Object body) {
    var json = BodyPublishers.ofString(String.valueOf(body));
    return books.send(books.request(path).method(method, json));
  }

  private HttpResponse<String> post(String title, String author, int year) {
    return send(
        "POST",
        "/books",
        "{\"title\": \"%s\", \"author\": \"%s\", \"year\": %d}".formatted(title, author, year));
  }

  private static Book emma() {
    return new Book(1, "Emma", "Jane Austen", 1815, Optional.empty());
  }

  @Test
  void anAddedBookIsWhereItsLocationSays() {
    var added = post("Emma", "Jane Austen", 1815);

    assertThat(added.statusCode()).isEqualTo(201);
    var location = added.headers().firstValue("Location").orElseThrow();
    assertThat(books.get(location).body())
        .isEqualTo(
            """
            {"id":1,"title":"Emma","author":"Jane Austen","year":1815,"isbn":null}\
            """);
  }

  @Test
  void aMissingBookIsAnswered404InJson() {
    for (var method : new String[] {"GET", "DELETE"}) {
      var answer = send(method, "/books/7", "");

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(answer.body()).startsWith("{\"status\":404,\"error\":");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"title": " ", "author": "A", "year": 1900}    | title must not be empty
          {"author": "A", "year": 1900}                  | title must not be empty
          {"title": "T", "author": "A", "year": 3000}    | year must be 1450 to 2100
          {"title": "T", "author": "A"}                  | body: doesn't fit at "year" (line 1, column 29)
          {"title": "T", "author": "A", "year": 1900, "isbn": "1"} | isbn must be 13 digits that begin with 978 or 979
          {"title":"Emma"                                | body: isn't valid JSON (line 1, column 16)
          """)
  void whatIsNoBookIsRefusedWithTheReason(String body, String reason) {
    var answer = send("POST", "/books", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo("{\"status\":400,\"error\":\"%s\"}", reason.replace("\"", "\\\""));
    assertThat(books.get("/books").body()).contains("\"total\":0");
  }

  @Test
  void listsComeInPages() {
    for (var year = 1901; year <= 1903; year++) {
      post("Volume " + year, "Anon", year);
    }

    var first = books.get("/books?limit=2").body();
    var last = books.get("/books?limit=2&offset=2").body();

    assertThat(first).contains("1901", "1902", "\"next\":2").doesNotContain("1903");
    assertThat(last).contains("1903", "\"next\":null").doesNotContain("1902");
    assertThat(books.get("/books?offset=9").body()).startsWith("{\"items\":[],\"total\":3");
  }

  @Test
  void listsCanBeOfOneAuthor() {
    post("Emma", "Jane Austen", 1815);
    post("Ulysses", "James Joyce", 1922);

    assertThat(books.get("/books?author=Jane%20Austen").body())
        .contains("Emma", "\"total\":1")
        .doesNotContain("Ulysses");
  }

  @ParameterizedTest
  @CsvSource({"limit=0", "limit=101", "limit=x", "offset=-1"})
  void listsRefuseWhatTheyCannotUse(String query) {
    assertThat(books.get("/books?" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void aChangeLeavesAloneWhatItDoesNotSay() {
    post("Emma", "Jane Austen", 1815);

    var changed = send("PATCH", "/books/1", "{\"isbn\": \"9780141439587\", \"year\": 1816}");

    assertThat(changed.body())
        .isEqualTo(
            """
            {"id":1,"title":"Emma","author":"Jane Austen","year":1816,"isbn":"9780141439587"}\
            """);
    assertThat(send("PATCH", "/books/1", "{\"year\": 0}").statusCode()).isEqualTo(400);
    assertThat(send("PATCH", "/books/7", "{\"year\": 1900}").statusCode()).isEqualTo(404);
  }

  @Test
  void aReplacementKeepsOnlyTheId() {
    send(
        "POST",
        "/books",
        """
        {"title": "E", "author": "J", "year": 1900, "isbn": "9780141439587"}
        """);

    var draft = "{\"title\": \"Emma\", \"author\": \"Jane Austen\", \"year\": 1815}";
    send("PUT", "/books/1", draft);

    assertThat(books.service(Books.class).read(1)).contains(emma());
  }

  @Test
  void aRemovedBookIsGone() {
    post("Emma", "Jane Austen", 1815);

    assertThat(send("DELETE", "/books/1", "").statusCode()).isEqualTo(204);
    assertThat(books.get("/books/1").statusCode()).isEqualTo(404);
  }
}
