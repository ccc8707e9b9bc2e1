package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.Invocation;
import tomodachi.Middleware;
import tomodachi.Options;

/// Answers that are read while they are sent: how they come, and that they are closed in the end.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamedResultTest {

  static final class Results {
    final BlockingQueue<String> closed = new LinkedBlockingQueue<>();
    final BlockingQueue<InputStream> pieces = new LinkedBlockingQueue<>();
    volatile @Nullable Path file;

    Options options = Options.of(HttpOptions.defaults().withMiddleware(this::replace));

    @Nullable Object replace(Invocation call, Middleware.Chain next) throws Exception {
      var result = next.proceed(call);
      return call.argument(Request.class).query("replaced").isPresent() ? "replaced" : result;
    }

    private InputStream closeable(InputStream content) {
      return new FilterInputStream(content) {
        @Override
        public void close() {
          closed.add("closed");
        }
      };
    }

    private InputStream content() {
      return closeable(new ByteArrayInputStream("content".getBytes(StandardCharsets.UTF_8)));
    }

    /// Never ends.
    private InputStream endless() {
      return closeable(
          new InputStream() {
            @Override
            public int read() {
              return 'x';
            }
          });
    }

    @Get("/stream")
    InputStream stream() {
      return content();
    }

    @Get("/optional")
    Optional<InputStream> optional() {
      return Optional.of(content());
    }

    @Get("/response")
    Response response() {
      return Response.of(200, content()).withHeader("Content-Type", "text/x");
    }

    @Get("/status/{status}")
    Response status(int status) {
      return Response.of(status, endless());
    }

    @Get("/endless")
    InputStream forever() {
      return endless();
    }

    @Get("/unsendable")
    Response unsendable() {
      return new Response(200, Headers.of(List.of(Map.entry("A", "b\nc"))), content());
    }

    @Get("/failing")
    InputStream failing() {
      return closeable(
          new SequenceInputStream(
              new ByteArrayInputStream(new byte[100_000]),
              new InputStream() {
                @Override
                public int read() throws IOException {
                  throw new IOException("the disk is gone");
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                  return read();
                }
              }));
    }

    @Get("/slowly")
    InputStream slowly() {
      return closeable(
          new InputStream() {
            @Override
            public int read() {
              throw new UnsupportedOperationException("reads arrays");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
              try {
                return pieces.take().read(target, offset, length);
              } catch (InterruptedException e) {
                throw new IOException(e);
              }
            }
          });
    }

    @Get("/file")
    @Nullable Path file() {
      return file;
    }
  }

  private final Results service = new Results();
  private final Served results = Served.start(service);

  @BeforeEach
  void forget() {
    service.closed.clear();
  }

  @AfterAll
  void stop() {
    results.close();
  }

  private void awaitClosed() {
    await("the end of the stream").until(() -> !service.closed.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /stream, 200 content",
    "GET, /optional, 200 content",
    "GET, /response, 200 content",
    "HEAD, /stream, '200 '",
    "HEAD, /endless, '200 '",
    "GET, /status/204, '204 '",
    "GET, /status/304, '304 '",
    "GET, /stream?replaced, 200 replaced",
    "GET, /endless?replaced, 200 replaced",
  })
  void aStreamIsClosedWhateverBecomesOfIt(String method, String path, String answer) {
    assertThat(results.send(method, path, "")).hasToString(answer);

    awaitClosed();
  }

  @Test
  void aStreamIsClosedWhenItsResponseCanNotBeSent() {
    try (var _ = new RecordedLines("exception")) {
      assertThat(results.get("/unsendable").status()).isEqualTo(500);
    }

    awaitClosed();
  }

  @Test
  void aStreamIsClosedWhenItsClientHasGone() {
    try (var client = new Client(results.port())) {
      client.write("GET", "/endless", "");
    }

    awaitClosed();
  }

  @Test
  void aClientThatHasGoneLeavesItsPlaceToTheNext() throws IOException {
    try (var narrow = Served.with(List.of("http.max_concurrent_requests=1"), new Results())) {
      try (var client = new Client(narrow.port())) {
        client.write("GET", "/endless", "");
        assertThat(client.line()).isEqualTo("HTTP/1.1 200 OK");
      }

      await().until(() -> narrow.get("/stream").status() == 200);
    }
  }

  @Test
  void aStreamThatFailsMidwayEndsTheConnection() {
    try (var log = new RecordedLines("exception");
        var client = new Client(results.port())) {
      client.write("GET", "/failing", "");

      var rest = new String(client.rest(), StandardCharsets.ISO_8859_1);
      assertThat(rest).startsWith("HTTP/1.1 200 OK").doesNotContain("0\r\n\r\n");
      assertThat(log.lines()).containsExactly("ERROR uncaught exception: the disk is gone []");
    }
    awaitClosed();
  }

  @Test
  void aSlowStreamIsSentAsItComes() throws IOException {
    try (var client = new Client(results.port())) {
      client.write("GET", "/slowly", "");
      service.pieces.add(new ByteArrayInputStream("first".getBytes(StandardCharsets.UTF_8)));
      assertThat(client.line()).isEqualTo("HTTP/1.1 200 OK");
      client.skipFields();
      assertThat(client.line()).isEqualTo("5");
      assertThat(client.line()).isEqualTo("first");

      service.pieces.add(InputStream.nullInputStream());
      assertThat(client.line()).isEqualTo("0");
    }
    awaitClosed();
  }

  @Test
  void aFileIsSentAsLongAsItWasInTheBeginning(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("log.txt"), "x".repeat(100_000));
    service.file = file;

    var answer = results.get("/file");

    assertThat(answer.header("Content-Length")).isEqualTo("100000");
    assertThat(answer.body()).hasSize(100_000);
  }

  @Test
  void aFolderIsNoAnswer(@TempDir Path folder) {
    service.file = folder;
    try (var log = new RecordedLines("exception")) {
      assertThat(results.get("/file")).hasToString("500 ");
      assertThat(log.lines()).singleElement().asString().contains("is a directory");
    }
  }
}
