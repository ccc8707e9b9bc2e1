package tomodachi.http.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.http.internal.server.TestSettings.settings;

import java.io.IOException;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PipeliningTest {

  @Test
  void answersComeInTheOrderOfTheRequestsWhoeverIsFaster() throws Exception {
    var slow = new CountDownLatch(1);
    try (var server =
            TestServer.blocking(exchange -> {
              if (exchange.target().equals("/slow")) {
                slow.await();
              }
              TestServer.echo(exchange);
            });
        var client = server.connect();
        var other = server.connect()) {
      client.get("/slow").get("/quick");
      assertThat(other.get("/other").answer().body()).isEqualTo("GET /other 0");
      slow.countDown();

      assertThat(client.answer().body()).isEqualTo("GET /slow 0");
      assertThat(client.answer().body()).isEqualTo("GET /quick 0");
    }
  }

  @Test
  void theNextRequestIsHandedOverWhenTheOneBeforeIsAnswered() throws Exception {
    var handed = new LinkedBlockingQueue<Exchange>();
    try (var server = TestServer.direct(settings(), handed::add);
        var client = server.connect()) {
      client.get("/first").get("/second");

      var first = handed.take();
      assertThat(first.target()).isEqualTo("/first");
      assertThat(handed).isEmpty();
      TestServer.text(first, "one");
      assertThat(client.answer().body()).isEqualTo("one");
      var second = handed.take();
      TestServer.text(second, "two");
      assertThat(client.answer().body()).isEqualTo("two");
    }
  }

  @Test
  void manyRequestsAtOnceAreAllAnswered() throws Exception {
    try (var server =
            TestServer.direct(
                settings(), exchange -> TestServer.text(exchange, exchange.target()));
        var client = server.connect()) {
      var requests = new StringBuilder();
      for (var i = 0; i < 2000; i++) {
        requests.append("GET /%d HTTP/1.1\r\nHost: test\r\n\r\n".formatted(i));
      }
      var sender = Thread.ofVirtual().start(() -> send(client, requests.toString()));

      for (var i = 0; i < 2000; i++) {
        assertThat(client.answer().body()).isEqualTo("/" + i);
      }
      sender.join();
    }
  }

  @Test
  void bodiesAndNextRequestsAreToldApart() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var client = server.connect()) {
      client.send(
          """
          POST /a HTTP/1.1\r
          Host: test\r
          Content-Length: 5\r
          \r
          12345PUT /b HTTP/1.1\r
          Host: test\r
          Transfer-Encoding: chunked\r
          \r
          3\r
          abc\r
          0\r
          \r
          GET /c HTTP/1.1\r
          Host: test\r
          \r
          """);

      assertThat(client.answer().body()).isEqualTo("POST /a 5");
      assertThat(client.answer().body()).isEqualTo("PUT /b 3");
      assertThat(client.answer().body()).isEqualTo("GET /c 0");
    }
  }

  @Test
  void aClientThatNeverReadsItsAnswersGetsNoMoreOfThem() throws Exception {
    var handled = new AtomicInteger();
    var body = new byte[32 * 1024];
    try (var server =
            TestServer.direct(
                settings(),
                exchange -> {
                  handled.incrementAndGet();
                  exchange.respond(TestServer.ok(), body);
                });
        var client = server.connect()) {
      var requests = "GET / HTTP/1.1\r\nHost: test\r\n\r\n".repeat(100_000);
      var sender = Thread.ofVirtual().start(() -> send(client, requests));

      var before = new AtomicInteger(-1);
      Awaitility.await().until(() -> before.getAndSet(handled.get()) == handled.get());
      assertThat(handled.get()).isBetween(1, 2_000);
      client.reset();
      sender.join();
    }
  }

  private static void send(RawClient client, String text) {
    try {
      client.send(text);
    } catch (IOException e) {
      assertThat(e).isInstanceOf(SocketException.class);
    }
  }
}
