package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tomodachi.http.internal.server.TestSettings.settings;

import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RequestBodyTest {
  private static final String POST = "POST / HTTP/1.1\r\nHost: test\r\n";
  private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";

  @Test
  void aRequestWithoutABodyHasAnEmptyOneThatNobodyWaitsFor() throws Exception {
    var exchanges = new LinkedBlockingQueue<Exchange>();
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.get("/");

      var exchange = exchanges.take();
      assertThat(exchange.contentLength()).isZero();
      assertThat(exchange.body()).isEmpty();
    }
  }

  @Test
  void aBodyIsReadAsItComes() throws Exception {
    var exchanges = new LinkedBlockingQueue<Exchange>();
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.send(POST + "Content-Length: 6\r\n\r\nabc");
      var exchange = exchanges.take();
      var body = exchange.body();

      assertThat(exchange.contentLength()).isEqualTo(6);
      assertThat(body.readNBytes(3)).asString().isEqualTo("abc");
      client.send("def");
      assertThat(body.read()).isEqualTo('d');
      assertThat(body.readAllBytes()).asString().isEqualTo("ef");
      assertThat(body.read()).isEqualTo(-1);
    }
  }

  @Test
  void chunksArePutTogether() throws Exception {
    var exchanges = new LinkedBlockingQueue<Exchange>();
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.send(CHUNKED + "3\r\nabc\r\nA;extension=1\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n");

      var exchange = exchanges.take();
      assertThat(exchange.contentLength()).isEqualTo(-1);
      assertThat(exchange.body().readAllBytes()).asString().isEqualTo("abc0123456789");
    }
  }

  @Test
  void aDeclaredLengthPastTheLimitIsRefusedBeforeTheApplicationSeesIt() throws Exception {
    var exchanges = new LinkedBlockingQueue<Exchange>();
    try (var server = TestServer.direct(settings().clientMaxSize(1024), exchanges::add);
        var client = server.connect()) {
      client.send(POST + "Content-Length: 1025\r\n\r\n" + "a".repeat(1025));

      var answer = client.answer();
      assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 413 Content Too Large");
      assertThat(answer.body()).isEqualTo("Maximum request body size 1024 exceeded.");
      assertThat(answer.field("Connection")).isEqualTo("close");
      assertThat(client.isClosedByServer()).isTrue();
      assertThat(exchanges).isEmpty();
    }
  }

  @Test
  void aChunkedBodyPastTheLimitFailsItsReader() throws Exception {
    var failure = new CompletableFuture<IOException>();
    try (var server =
            TestServer.blocking(
                settings().clientMaxSize(1024),
                exchange -> {
                  try {
                    exchange.body().readAllBytes();
                  } catch (BodyTooLarge e) {
                    failure.complete(e);
                    exchange.respond(Refusal.tooLarge(e).head(), new byte[0]);
                  }
                });
        var client = server.connect()) {
      client.send(CHUNKED + "400\r\n" + "a".repeat(1024) + "\r\n1\r\na\r\n");

      assertThat(failure.get()).hasMessage("Maximum request body size 1024 exceeded.");
      var answer = client.answer();
      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.field("Connection")).isEqualTo("close");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aBodyOfExactlyTheLimitIsTaken() throws Exception {
    try (var server = TestServer.blocking(settings().clientMaxSize(1024), TestServer::echo);
        var client = server.connect()) {
      client.send(POST + "Content-Length: 1024\r\n\r\n" + "a".repeat(1024));
      assertThat(client.answer().body()).isEqualTo("POST / 1024");

      client.send(CHUNKED + "400\r\n" + "a".repeat(1024) + "\r\n0\r\n\r\n");
      assertThat(client.answer().body()).isEqualTo("POST / 1024");
    }
  }

  @Test
  void aBodyThatStallsFailsItsReaderAndClosesTheConnection() throws Exception {
    var failure = new CompletableFuture<IOException>();
    try (var server =
            TestServer.blocking(
                settings().bodyTimeout(Duration.ofMillis(50)),
                exchange -> {
                  try {
                    exchange.body().readAllBytes();
                  } catch (BodyStalled e) {
                    failure.complete(e);
                    exchange.respond(new Head(408, List.of()), new byte[0]);
                  }
                });
        var client = server.connect()) {
      client.send(POST + "Content-Length: 10\r\n\r\nabc");

      assertThat(failure.get()).hasMessage("No bytes of the request body came for 50 ms");
      assertThat(client.answer().field("Connection")).isEqualTo("close");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void malformedChunksFailTheReaderAndCloseTheConnection() throws Exception {
    var failure = new CompletableFuture<IOException>();
    try (var server =
            TestServer.blocking(exchange -> {
              try {
                exchange.body().readAllBytes();
              } catch (MalformedBody e) {
                failure.complete(e);
                exchange.respond(Refusal.UNREADABLE.head(), new byte[0]);
              }
            });
        var client = server.connect()) {
      client.send(CHUNKED + "3\r\nabcd\r\n");

      assertThat(failure.get()).hasMessage("The chunks of the request body are malformed");
      assertThat(client.answer().field("Connection")).isEqualTo("close");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aClientThatLeavesBeforeTheEndFailsTheReader() throws Exception {
    var exchanges = new LinkedBlockingQueue<Exchange>();
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.send(POST + "Content-Length: 10\r\n\r\nabc");
      var body = exchanges.take().body();
      client.reset();

      assertThatThrownBy(body::readAllBytes)
          .isInstanceOf(ClientGone.class)
          .hasMessage("The client went away before its request was complete");
    }
  }

  @Test
  void aBodyThatHasComeCanBeReadAfterTheClientLeft() throws Exception {
    var exchanges = new LinkedBlockingQueue<Exchange>();
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.send(POST + "Content-Length: 3\r\n\r\nabc");
      var exchange = exchanges.take();
      assertThat(exchange.body().read()).isEqualTo('a');
      client.reset();
      Awaitility.await().until(() -> !exchange.connected());

      assertThat(exchange.body().readAllBytes()).asString().isEqualTo("bc");
    }
  }

  @Test
  void anInterruptedReaderIsToldSo() throws Exception {
    var exchanges = new LinkedBlockingQueue<Exchange>();
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.send(POST + "Content-Length: 3\r\n\r\n");
      var body = exchanges.take().body();

      Thread.currentThread().interrupt();

      assertThatThrownBy(body::read).isInstanceOf(InterruptedIOException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void noMoreIsReadFromAClientThanTheHandlerTakesAndALittleAhead() throws Exception {
    var size = 64L * 1024 * 1024;
    var exchanges = new LinkedBlockingQueue<Exchange>();
    var sent = new AtomicLong();
    try (var server = TestServer.direct(settings().clientMaxSize(size), exchanges::add);
        var client = server.connect()) {
      client.send(POST + "Content-Length: " + size + "\r\n\r\n");
      var sender = Thread.ofVirtual().start(() -> sendAll(client, size, sent));
      var body = exchanges.take().body();

      var before = new AtomicLong(-1);
      Awaitility.await().until(() -> before.getAndSet(sent.get()) == sent.get());
      assertThat(body.available()).isBetween(Intake.READ_AHEAD, 2 * Intake.READ_AHEAD);
      assertThat(sent.get()).isLessThan(size / 2);

      assertThat(body.readAllBytes()).hasSize((int) size);
      sender.join();
    }
  }

  @Test
  void aShortUnreadRestIsDroppedAndTheConnectionGoesOn() throws Exception {
    try (var server = TestServer.blocking(e -> TestServer.text(e, e.target()));
        var client = server.connect()) {
      client.send("POST /a HTTP/1.1\r\nHost: test\r\nContent-Length: 60000\r\n\r\n");
      var answer = client.answer();
      assertThat(answer.body()).isEqualTo("/a");
      assertThat(answer.field("Connection")).isEqualTo("keep-alive");

      client.send("x".repeat(60_000)).get("/b");
      assertThat(client.answer().body()).isEqualTo("/b");
    }
  }

  @Test
  void aLongUnreadRestEndsTheConnection() throws Exception {
    try (var server = TestServer.blocking(e -> TestServer.text(e, e.target()));
        var client = server.connect()) {
      client.send("POST /a HTTP/1.1\r\nHost: test\r\nContent-Length: 500000\r\n\r\n");

      assertThat(client.answer().field("Connection")).isEqualTo("close");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void anEndlessUnreadRestEndsTheConnection() throws Exception {
    try (var server = TestServer.blocking(e -> TestServer.text(e, e.target()));
        var client = server.connect()) {
      client.send(CHUNKED);
      assertThat(client.answer().field("Connection")).isEqualTo("keep-alive");

      client.send("20000\r\n" + "a".repeat(0x20000));
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aRestThatDoesntComeEndsTheConnection() throws Exception {
    try (var server =
            TestServer.blocking(
                settings().bodyTimeout(Duration.ofMillis(50)),
                e -> TestServer.text(e, e.target()));
        var client = server.connect()) {
      client.send(POST + "Content-Length: 10\r\n\r\nabc");

      assertThat(client.answer().field("Connection")).isEqualTo("keep-alive");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aClientThatAsksIsToldToGoOnWhenItsBodyIsRead() throws Exception {
    var exchanges = new LinkedBlockingQueue<Exchange>();
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.send(POST + "Content-Length: 3\r\nExpect: 100-Continue\r\n\r\n");
      var exchange = exchanges.take();
      var read = CompletableFuture.supplyAsync(() -> readAll(exchange));

      assertThat(client.line()).isEqualTo("HTTP/1.1 100 Continue");
      assertThat(client.line()).isEmpty();
      client.send("abc");
      assertThat(read.get()).isEqualTo("abc");
      TestServer.text(exchange, "done");
      var answer = client.answer();
      assertThat(answer.body()).isEqualTo("done");
      assertThat(answer.field("Connection")).isEqualTo("keep-alive");
    }
  }

  @Test
  void aClientWhoseBodyIsntWantedGetsItsAnswerAtOnce() throws Exception {
    try (var server = TestServer.blocking(e -> TestServer.text(e, "no"));
        var client = server.connect()) {
      client.send(POST + "Content-Length: 3\r\nExpect: 100-continue\r\n\r\n");

      var answer = client.answer();
      assertThat(answer.body()).isEqualTo("no");
      assertThat(answer.field("Connection")).isEqualTo("close");
    }
  }

  @Test
  void otherExpectationsAreRefused() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var client = server.connect()) {
      client.send(POST + "Expect: tea\r\n\r\n");

      assertThat(client.answer().statusLine()).isEqualTo("HTTP/1.1 417 Expectation Failed");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void nothingCanBeReadOnceTheAnswerIsComplete() throws Exception {
    var exchanges = new LinkedBlockingQueue<Exchange>();
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.send(POST + "Content-Length: 3\r\n\r\nabc");
      var exchange = exchanges.take();
      TestServer.text(exchange, "done");
      client.answer();

      assertThatThrownBy(() -> exchange.body().read())
          .isInstanceOf(ClientGone.class)
          .hasMessage("The answer is complete");
      assertThat(exchange.connected()).isFalse();
    }
  }

  private static String readAll(Exchange exchange) {
    try {
      return new String(exchange.body().readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void sendAll(RawClient client, long size, AtomicLong sent) {
    var piece = new byte[64 * 1024];
    try {
      while (sent.get() < size) {
        client.send(piece);
        sent.addAndGet(piece.length);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// Counts what a body asks of its connection.
  private static final class Asked implements RequestBody.Listener {
    private final AtomicInteger begun = new AtomicInteger();

    @Override
    public void begun() {
      begun.incrementAndGet();
    }

    @Override
    public void roomMade() {}

    @Override
    public void stalled() {}
  }

  @Test
  void whoReadsWhatHasComeAsksForNothing() throws Exception {
    var asked = new Asked();
    var body = new RequestBody(asked, 10, Duration.ofSeconds(1));
    body.add(Unpooled.copiedBuffer("abc", UTF_8));
    body.end();

    assertThat(body.readAllBytes()).asString().isEqualTo("abc");
    assertThat(asked.begun).hasValue(0);
  }

  @Test
  void whoReadsBeforeAnythingHasComeAsksForItOnce() throws Exception {
    var asked = new Asked();
    var body = new RequestBody(asked, 10, Duration.ZERO);

    assertThatThrownBy(body::read).isInstanceOf(BodyStalled.class);
    assertThatThrownBy(body::read).isInstanceOf(BodyStalled.class);
    assertThat(asked.begun).hasValue(1);
  }
}
