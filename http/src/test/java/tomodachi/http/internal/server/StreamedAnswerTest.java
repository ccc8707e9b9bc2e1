package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tomodachi.http.internal.server.TestSettings.settings;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class StreamedAnswerTest {
  private static final String HEAD = "HEAD / HTTP/1.1\r\nHost: test\r\n\r\n";

  @Test
  void anAnswerOfUnknownLengthIsChunked() throws Exception {
    try (var server = TestServer.blocking(e -> write(e, -1, "hello, ", "world"));
        var client = server.connect()) {
      for (var i = 0; i < 2; i++) {
        var answer = client.get("/").answer();
        assertThat(answer.body()).isEqualTo("hello, world");
        assertThat(answer.field("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(answer.field("Content-Length")).isNull();
      }
    }
  }

  @Test
  void anAnswerOfKnownLengthSaysIt() throws Exception {
    try (var server = TestServer.blocking(e -> write(e, 12, "hello, ", "world"));
        var client = server.connect()) {
      for (var i = 0; i < 2; i++) {
        var answer = client.get("/").answer();
        assertThat(answer.body()).isEqualTo("hello, world");
        assertThat(answer.field("Content-Length")).isEqualTo("12");
      }
    }
  }

  @Test
  void aLargeAnswerArrivesWhole() throws Exception {
    var text = "0123456789".repeat(100_000);
    try (var server = TestServer.blocking(e -> write(e, -1, text, text));
        var client = server.connect()) {
      assertThat(client.get("/").answer().body()).isEqualTo(text + text);
    }
  }

  @Test
  void anEmptyStreamIsAnAnswer() throws Exception {
    try (var server = TestServer.blocking(e -> e.stream(TestServer.ok(), -1).close());
        var client = server.connect()) {
      assertThat(client.get("/").answer().body()).isEmpty();
      assertThat(client.get("/").answer().body()).isEmpty();
    }
  }

  @Test
  void whatIsFlushedArrivesBeforeTheEnd() throws Exception {
    var exchanges = new LinkedBlockingQueue<Exchange>();
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.get("/");
      try (var out = exchanges.take().stream(TestServer.ok(), 6)) {
        out.flush();
        while (!client.line().isEmpty()) {
          assertThat(client.available()).isPositive();
        }
        out.write("abc".getBytes(UTF_8));
        out.flush();
        assertThat(client.read(3)).isEqualTo("abc");
        out.write("def".getBytes(UTF_8));
      }
      assertThat(client.read(3)).isEqualTo("def");
    }
  }

  @Test
  void http10EndsAnAnswerOfUnknownLengthWithTheConnection() throws Exception {
    try (var server = TestServer.blocking(e -> write(e, -1, "hello"));
        var client = server.connect()) {
      client.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");

      var answer = client.answer();
      assertThat(answer.field("Transfer-Encoding")).isNull();
      assertThat(answer.field("Connection")).isEqualTo("close");
      assertThat(answer.body()).isEqualTo("hello");
    }
  }

  @Test
  void headGetsTheHeadOfAStream() throws Exception {
    try (var server = TestServer.blocking(e -> write(e, e.target().equals("/") ? -1 : 5, "hello"));
        var client = server.connect()) {
      var chunked = client.send(HEAD).answerWithoutBody();
      assertThat(chunked.field("Transfer-Encoding")).isEqualTo("chunked");
      var fixed = client.send(HEAD.replace("/ ", "/fixed ")).answerWithoutBody();
      assertThat(fixed.field("Content-Length")).isEqualTo("5");

      assertThat(client.get("/").answer().body()).isEqualTo("hello");
    }
  }

  @Test
  void anAnswerShorterThanAnnouncedBreaksTheConnection() throws Exception {
    var failure = new CompletableFuture<Throwable>();
    try (var server =
            TestServer.blocking(e -> {
              var out = e.stream(TestServer.ok(), 10);
              out.write("abc".getBytes(UTF_8));
              out.flush();
              failure.complete(failureOf(out::close));
            });
        var client = server.connect()) {
      assertThat(client.get("/").rest()).endsWith("\r\n\r\nabc");
      assertThat(failure.get())
          .isInstanceOf(IOException.class)
          .hasMessage("Answer ended after 3 bytes of 10 announced");
      assertThat(server.server().awaitIdle(Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void anAnswerLongerThanAnnouncedIsRefused() throws Exception {
    var exchanges = new LinkedBlockingQueue<Exchange>();
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.get("/");
      var out = exchanges.take().stream(TestServer.ok(), 3);

      assertThatThrownBy(() -> out.write("abcd".getBytes(UTF_8)))
          .isInstanceOf(IOException.class)
          .hasMessage("Answer is longer than the 3 bytes announced");
    }
  }

  @Test
  void anAbortedStreamIsntTakenForTheWhole() throws Exception {
    try (var server =
            TestServer.blocking(e -> {
              var out = e.stream(TestServer.ok(), -1);
              out.write("abc".getBytes(UTF_8));
              out.flush();
              e.abort();
            });
        var client = server.connect()) {
      var all = client.get("/").rest();

      assertThat(all).doesNotContain("0\r\n\r\n");
      assertThat(server.server().awaitIdle(Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void aSlowClientHoldsTheWriterBack() throws Exception {
    var written = new AtomicLong();
    var size = 64L * 1024 * 1024;
    try (var server = TestServer.blocking(e -> writeAll(e, size, written));
        var client = server.connect()) {
      client.get("/");

      var before = new AtomicLong(-1);
      Awaitility.await()
          .until(() -> written.get() > 0 && before.getAndSet(written.get()) == written.get());
      assertThat(written.get()).isLessThan(size / 2);
      assertThat(client.answer().body()).hasSize((int) size);
      assertThat(written).hasValue(size);
    }
  }

  @Test
  void aClientThatReadsNothingIsGivenUp() throws Exception {
    var failure = new CompletableFuture<Throwable>();
    try (var server =
            TestServer.blocking(
                settings().bodyTimeout(Duration.ofMillis(100)),
                e ->
                    failure.complete(
                        failureOf(() -> writeAll(e, 64 * 1024 * 1024, new AtomicLong()))));
        var client = server.connect()) {
      client.get("/");

      assertThat(failure.get())
          .isInstanceOf(ClientGone.class)
          .hasMessage("The client went away before the answer was complete");
    }
  }

  private static void write(Exchange exchange, long length, String... parts) throws IOException {
    try (var out = exchange.stream(TestServer.ok(), length)) {
      for (var part : parts) {
        out.write(part.getBytes(UTF_8));
      }
    }
  }

  private static void writeAll(Exchange exchange, long size, AtomicLong written)
      throws IOException {
    var piece = new byte[64 * 1024];
    try (OutputStream out = exchange.stream(TestServer.ok(), -1)) {
      while (written.get() < size) {
        out.write(piece);
        written.addAndGet(piece.length);
      }
    }
  }

  /// Something that is expected to fail.
  private interface Attempt {
    void run() throws Exception;
  }

  private static Throwable failureOf(Attempt attempt) {
    try {
      attempt.run();
      return new AssertionError("Nothing was thrown");
    } catch (Exception e) {
      return e;
    }
  }
}
