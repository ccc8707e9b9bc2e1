package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// There is always an answer, or the connection ends; no client waits in vain.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("DoNotCallSuggester") // Handlers that always throw are what is tested.
class LastResortTest {

  static final class Odd extends HttpException {
    private static final long serialVersionUID = 1L;

    Odd() {
      super(400);
    }

    @Override
    public int status() {
      return 99;
    }
  }

  static class Plain {
    @Get("/odd")
    void odd() {
      throw new Odd();
    }

    @Get("/broken-midway")
    InputStream brokenMidway() {
      return new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), broken());
    }

    @Get("/broken-at-once")
    InputStream brokenAtOnce() {
      return broken();
    }

    @Post("/echo")
    InputStream echo(Request request) {
      return request.stream();
    }

    private static InputStream broken() {
      return new InputStream() {
        @Override
        public int read() {
          throw new AssertionError("deep trouble");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
          return read();
        }
      };
    }
  }

  static final class Handled extends Plain {
    @HttpError({413, 500})
    String mine(int status) {
      return "mine " + status;
    }
  }

  private static final List<String> SMALL = List.of("http.client_max_size=1024");

  private final Served plain = Served.with(SMALL, new Plain());
  private final Served handled = Served.with(SMALL, new Handled());

  @AfterAll
  void stop() {
    plain.close();
    handled.close();
  }

  @Test
  void anExceptionThatCanNotBeAnsweredIsAnEmpty500AndLogged() {
    try (var log = new RecordedLines("exception")) {
      assertThat(plain.get("/odd")).hasToString("500 ");
      assertThat(handled.get("/odd")).hasToString("500 mine 500");
      assertThat(log.lines())
          .hasSize(2)
          .containsOnly("ERROR uncaught exception: Status must be 200 to 599, was 99 []");
    }
  }

  @Test
  void anErrorWhileAnAnswerIsSentEndsTheConnection() {
    try (var log = new RecordedLines("exception");
        var client = new Client(plain.port())) {
      client.write("GET", "/broken-midway", "");

      var rest = new String(client.rest(), StandardCharsets.ISO_8859_1);
      assertThat(rest).startsWith("HTTP/1.1 200 OK").doesNotContain("0\r\n\r\n");
      assertThat(log.lines()).containsExactly("ERROR uncaught exception: deep trouble []");
    }
  }

  @Test
  void whatFailsBeforeItsFirstByteIsAnsweredAsIfTheHandlerHadThrownIt() {
    try (var log = new RecordedLines("exception")) {
      assertThat(plain.get("/broken-at-once")).hasToString("500 ");
      assertThat(handled.get("/broken-at-once")).hasToString("500 mine 500");
      assertThat(log.lines()).hasSize(2).containsOnly("ERROR uncaught exception: deep trouble []");
    }
  }

  @Test
  void aBodyThatIsEchoedAndTooLargeIsTheClientsMistake() {
    try (var log = new RecordedLines("exception")) {
      assertThat(echo(plain)).hasToString("413 Maximum request body size 1024 exceeded.");
      assertThat(echo(handled)).hasToString("413 mine 413");
      assertThat(log.lines()).isEmpty();
    }
  }

  private static Answer echo(Served served) {
    try (var client = new Client(served.port())) {
      client.write(
          """
          POST /echo HTTP/1.1\r
          Host: localhost\r
          Transfer-Encoding: chunked\r
          \r
          800\r
          %s\r
          0\r
          \r
          """
              .formatted("x".repeat(0x800)));
      return client.read("POST");
    }
  }

  @Test
  void anEmptyStreamIsAnEmptyAnswer() {
    assertThat(plain.post("/echo", "")).hasToString("200 ");
  }

  @Test
  void whatNoHandlerAnswersIsNotLoggedByAnEventLoop() {
    try (var log = new RecordedLines("tomodachi.http.response")) {
      plain.get("/nowhere");

      await().until(() -> !log.events().isEmpty());
      assertThat(log.events().getFirst().getThreadName()).doesNotContain("tomodachi-http");
    }
  }
}
