package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.Options;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultTest {

  record Order(String sku, int quantity) {}

  enum Color {
    RED
  }

  static final class Results {
    volatile @Nullable Path file;
    volatile boolean closed;

    @Get("/text")
    String text() {
      return "blå";
    }

    @Get("/bytes")
    byte[] bytes() {
      return new byte[] {'a', 'b', 'c'};
    }

    @Get("/void")
    void nothing() {}

    @Get("/null")
    @Nullable String absent() {
      return null;
    }

    @Get("/record")
    Order order() {
      return new Order("a", 2);
    }

    @Get("/map")
    Map<String, Object> map() {
      return Map.of("a", List.of(1, true));
    }

    @Get("/list")
    List<Order> list() {
      return List.of(new Order("a", 2));
    }

    @Get("/array")
    int[] array() {
      return new int[] {1, 2};
    }

    @Get("/number")
    int number() {
      return 42;
    }

    @Get("/boolean")
    boolean truth() {
      return true;
    }

    @Get("/enum")
    Color color() {
      return Color.RED;
    }

    @Get("/present")
    Optional<Order> present() {
      return Optional.of(new Order("a", 2));
    }

    @Get("/empty")
    Optional<Order> empty() {
      return Optional.empty();
    }

    @Get("/response")
    Response response() {
      return Response.of(201, new Order("a", 2))
          .withHeader("Location", "/orders/1")
          .withHeader("location", "/orders/2")
          .withAddedHeader("X-A", "1")
          .withAddedHeader("X-A", "2")
          .withCookie(SetCookie.of("session", "abc"));
    }

    @Get("/json-text")
    Response jsonText() {
      return Response.json(200, "blå");
    }

    @Get("/redirect")
    Response redirect() {
      return Response.redirect("/elsewhere");
    }

    @Get("/no-content")
    Response noContent() {
      return Response.of(204);
    }

    @Get("/latin")
    Response latin() {
      return Response.of(200, "blå").withHeader("Content-Type", "text/html; charset=ISO-8859-1");
    }

    @Get("/html")
    Response html() {
      return Response.of(200, "blå").withHeader("Content-Type", "text/html");
    }

    @Get("/klingon")
    Response klingon() {
      return Response.of(200, "a").withHeader("Content-Type", "text/plain; charset=klingon");
    }

    @Get("/unencodable")
    Response unencodable() {
      return Response.of(200, "日本").withHeader("Content-Type", "text/plain; charset=iso-8859-1");
    }

    @Get("/injection")
    Response injection() {
      return Response.of(200, "a").withHeader("X-A", "1\r\nX-B: 2");
    }

    @Get("/file")
    @Nullable Path file() {
      return file;
    }

    @Get("/missing-file")
    Path missingFile() {
      return Path.of("no-such-file.txt");
    }

    @Get("/stream")
    InputStream stream() {
      return new ByteArrayInputStream("streamed".getBytes(StandardCharsets.UTF_8)) {
        @Override
        public void close() {
          closed = true;
        }
      };
    }

    @Get("/broken-stream")
    InputStream brokenStream() {
      return new InputStream() {
        @Override
        public int read() throws IOException {
          throw new IOException("the disk is gone");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
          return read();
        }
      };
    }
  }

  private final Results service = new Results();
  private final Served results = Served.start(service);

  @AfterAll
  void stop() {
    results.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/text | 200 blå | text/plain; charset=utf-8",
        "/bytes | 200 abc | text/plain; charset=utf-8",
        "/void | '200 ' | text/plain; charset=utf-8",
        "/null | '200 ' | text/plain; charset=utf-8",
        "/record | 200 {\"sku\":\"a\",\"quantity\":2} | application/json",
        "/map | 200 {\"a\":[1,true]} | application/json",
        "/list | 200 [{\"sku\":\"a\",\"quantity\":2}] | application/json",
        "/array | 200 [1,2] | application/json",
        "/number | 200 42 | application/json",
        "/boolean | 200 true | application/json",
        "/enum | 200 \"RED\" | application/json",
        "/present | 200 {\"sku\":\"a\",\"quantity\":2} | application/json",
        "/empty | 404 Not Found | text/plain; charset=utf-8",
        "/json-text | 200 \"blå\" | application/json",
        "/redirect | '302 ' | text/plain; charset=utf-8",
        "/no-content | '204 ' | ''",
        "/html | 200 blå | text/html",
        "/stream | 200 streamed | application/octet-stream",
      })
  void becomesAnAnswer(String path, String answer, String contentType) {
    var received = results.get(path);

    assertThat(received).hasToString(answer);
    assertThat(received.header("Content-Type")).isEqualTo(contentType);
  }

  @Test
  void aResponseSaysItsStatusHeadersAndCookies() {
    var answer = results.get("/response");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.headers().all("Location")).containsExactly("/orders/2");
    assertThat(answer.headers().all("x-a")).containsExactly("1", "2");
    assertThat(answer.header("Set-Cookie"))
        .isEqualTo("session=abc; Path=/; HttpOnly; SameSite=Lax");
    assertThat(answer.header("Server")).isEqualTo("tomodachi");
  }

  @Test
  void aTextIsEncodedByTheCharsetOfItsContentType() {
    assertThat(results.get("/latin").body(StandardCharsets.ISO_8859_1)).isEqualTo("blå");
  }

  @ParameterizedTest
  @CsvSource({"/klingon", "/unencodable", "/injection", "/missing-file"})
  void whatCanNotBeSentIsAnEmpty500AndLogged(String path) {
    try (var log = new RecordedLines("exception")) {
      assertThat(results.get(path)).hasToString("500 ");
      assertThat(log.lines()).singleElement().asString().startsWith("ERROR uncaught exception: ");
    }
  }

  @Test
  void aFileIsSentWithLengthAndTypeOfItsName(@TempDir Path folder) throws IOException {
    service.file = Files.writeString(folder.resolve("a.html"), "<p>å</p>");

    var answer = results.get("/file");

    assertThat(answer).hasToString("200 <p>å</p>");
    assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(answer.header("Content-Length")).isEqualTo("9");
    assertThat(results.send("HEAD", "/file", "").header("Content-Length")).isEqualTo("9");
  }

  @Test
  void aStreamIsClosedWhenItHasBeenSent() {
    service.closed = false;

    results.get("/stream");

    await().until(() -> service.closed);
  }

  @Test
  void aStreamThatFailsBeforeItsFirstByteIsAnEmpty500AndLogged() {
    try (var log = new RecordedLines("exception")) {
      assertThat(results.get("/broken-stream")).hasToString("500 ");
      assertThat(log.lines()).containsExactly("ERROR uncaught exception: the disk is gone []");
    }
  }

  static final class Latin {
    Options options =
        Options.of(HttpOptions.defaults().withContentType("text/html").withCharset("iso-8859-1"));

    @Get("/")
    String page() {
      return "å";
    }
  }

  @Test
  void theOptionsSayContentTypeAndCharsetOfTexts() {
    try (var latin = Served.start(new Latin())) {
      var answer = latin.get("/");

      assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=iso-8859-1");
      assertThat(answer.bytes()).containsExactly(0xe5);
    }
  }
}
