package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tomodachi.http.internal.server.TestSettings.settings;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DisconnectTest {
  private final LinkedBlockingQueue<Exchange> exchanges = new LinkedBlockingQueue<>();
  private final CountDownLatch gone = new CountDownLatch(1);

  @BeforeEach
  void nothingHandedYet() {
    assertThat(exchanges).isEmpty();
  }

  @Test
  void aClientThatLeavesIsNoticed() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.get("/");
      var exchange = exchanges.take();
      exchange.onDisconnect(gone::countDown);
      client.reset();

      gone.await();
      assertThat(exchange.connected()).isFalse();
    }
  }

  @Test
  void aClientThatLeavesIsNoticedBehindRequestsItSentAhead() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.get("/first").get("/second").get("/third");
      exchanges.take().onDisconnect(gone::countDown);
      client.reset();

      gone.await();
      assertThat(exchanges).isEmpty();
    }
  }

  @Test
  void anActionGivenAfterTheClientLeftRunsAtOnce() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.get("/");
      var exchange = exchanges.take();
      client.reset();
      Awaitility.await().until(() -> !exchange.connected());

      exchange.onDisconnect(gone::countDown);

      gone.await();
    }
  }

  @Test
  void noActionRunsOnceTheAnswerIsComplete() throws Exception {
    var actions = new AtomicInteger();
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.get("/");
      var first = exchanges.take();
      first.onDisconnect(actions::incrementAndGet);
      TestServer.text(first, "done");
      client.answer();
      client.get("/again");
      var second = exchanges.take();
      second.onDisconnect(gone::countDown);
      client.reset();

      gone.await();
      assertThat(actions).hasValue(0);
    }
  }

  @Test
  void anAnswerToAClientThatHasGoneIsDropped() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.get("/");
      var exchange = exchanges.take();
      client.reset();
      Awaitility.await().until(() -> !exchange.connected());
      assertThat(server.server().awaitIdle(Duration.ZERO)).isFalse();

      TestServer.text(exchange, "too late");

      assertThat(exchange.answered()).isTrue();
      assertThat(server.server().awaitIdle(Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void aStreamToAClientThatHasGoneFails() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.get("/");
      var exchange = exchanges.take();
      var out = exchange.stream(TestServer.ok(), -1);
      client.reset();
      Awaitility.await().until(() -> !exchange.connected());

      assertThatThrownBy(
              () -> {
                while (true) {
                  out.write("more".getBytes(UTF_8));
                  out.flush();
                }
              })
          .isInstanceOf(ClientGone.class);
      out.close();
      assertThat(server.server().awaitIdle(Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void aLargeAnswerWhoseClientLeavesIsGivenUp() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.get("/");
      exchanges.take().respond(TestServer.ok(), new byte[64 * 1024 * 1024]);
      client.line();
      client.reset();

      assertThat(server.server().awaitIdle(Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void exchangesOutliveTheirServer() throws Exception {
    var server = TestServer.direct(settings(), exchanges::add);
    try (var client = server.connect()) {
      client.get("/");
      var exchange = exchanges.take();
      server.close();

      exchange.onDisconnect(gone::countDown);
      gone.await();
      TestServer.text(exchange, "too late");
      assertThat(exchange.connected()).isFalse();
      assertThat(client.isClosedByServer()).isTrue();
    }
  }
}
