package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What services send, to clients that read and to those that don't.
class WebsocketSendingTest {

  private static final String LARGE = "x".repeat(200_000);

  static final class Sender {
    final BlockingQueue<WebsocketConnection> connections = new LinkedBlockingQueue<>();
    final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Websocket("/")
    WebsocketListener connected(WebsocketConnection connection) {
      connections.add(connection);
      return WebsocketListener.onMessage(heard::add).andOnClose(() -> heard.add("closed"));
    }
  }

  private final Sender service = new Sender();
  private final Served served =
      Served.with(List.of("http.websocket.send_buffer=1000000", "http.body_timeout=2s"), service);

  @AfterEach
  void stop() {
    served.close();
  }

  private WebsocketClient connect() throws IOException {
    return WebsocketClient.open(served.port(), "/");
  }

  @Test
  void sendingWaitsForASlowClientAndLosesNothing() throws Exception {
    try (var client = connect()) {
      var connection = service.connections.take();
      var sending =
          Thread.startVirtualThread(
              () -> IntStream.range(0, 100).forEach(i -> connection.send(i + " " + LARGE)));
      await().until(() -> sending.getState() == Thread.State.WAITING);

      for (var i = 0; i < 100; i++) {
        assertThat(client.read().text()).startsWith(i + " ").hasSizeGreaterThan(LARGE.length());
      }
      sending.join();
    }
  }

  @Test
  void sendingWithoutWaitingTellsOfASlowClient() throws Exception {
    try (var client = connect()) {
      var connection = service.connections.take();
      var sent = IntStream.range(0, 50).mapToObj(_ -> connection.sendAsync(LARGE)).toList();

      var failure = catchThrowable(() -> sent.getLast().get());

      assertThat(failure).isInstanceOf(ExecutionException.class);
      assertThat(failure.getCause())
          .isInstanceOf(SlowClientException.class)
          .hasMessageMatching("The client reads too slowly: [0-9]+ bytes are on their way");
      assertThat(sent.getFirst())
          .satisfies(first -> {
            assertThat(client.read().text()).isEqualTo(LARGE);
            first.get();
          });
    }
  }

  @Test
  void aClientThatNeverReadsIsGivenUp() throws Exception {
    try (var _ = connect()) {
      var connection = service.connections.take();

      var failure =
          catchThrowable(() -> IntStream.range(0, 100).forEach(_ -> connection.send(LARGE)));

      assertThat(failure)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("The websocket is closed");
      assertThat(service.heard.take()).isEqualTo("closed");
      assertThat(connection.closeStatus()).hasValue(1006);
    }
  }

  @Test
  void whatIsOnItsWayWhenTheClientGoesFails() throws Exception {
    var client = connect();
    var connection = service.connections.take();
    var sent = IntStream.range(0, 5).mapToObj(_ -> connection.sendAsync(LARGE)).toList();
    client.reset();

    await().until(() -> sent.stream().allMatch(CompletableFuture::isDone));
    assertThat(catchThrowable(() -> connection.send("late")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void messagesOfManyThreadsDoNotMix() throws Exception {
    try (var client = connect()) {
      var connection = service.connections.take();
      var threads =
          IntStream.range(0, 20)
              .mapToObj(i ->
                  Thread.startVirtualThread(
                      () -> connection.send(Character.toString('a' + i).repeat(70_000 + i))))
              .toList();

      var texts = IntStream.range(0, 20).mapToObj(_ -> read(client)).sorted().toList();

      for (var i = 0; i < 20; i++) {
        assertThat(texts.get(i)).isEqualTo(Character.toString('a' + i).repeat(70_000 + i));
      }
      for (var thread : threads) {
        thread.join();
      }
    }
  }

  private static String read(WebsocketClient client) {
    try {
      return client.read().text();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void manyMessagesAreHeardInTheirOrder() throws Exception {
    try (var client = connect()) {
      for (var i = 0; i < 5_000; i++) {
        client.text(Integer.toString(i));
      }
      for (var i = 0; i < 5_000; i++) {
        assertThat(service.heard.take()).isEqualTo(Integer.toString(i));
      }
    }
  }

  @Test
  void aLargeMessageIsTakenUpToTheLimitAndOneMoreIsRefused() throws Exception {
    var limit = 4 * 1024 * 1024;
    try (var client = connect()) {
      client.text("y".repeat(limit));
      assertThat(service.heard.take()).hasSize(limit);

      var head = new byte[] {(byte) 0x81, (byte) 0xff, 0, 0, 0, 0, 0, 0x40, 0, 1, 0, 0, 0, 0};
      assertThat(client.raw(head).readClose()).isEqualTo(1009);
    }
  }

  @Test
  void compressionIsUsedWhenTheClientOffersIt() throws Exception {
    var offer = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits";
    try (var client = WebsocketClient.open(served.port(), "/", offer)) {
      assertThat(client.fields("Sec-WebSocket-Extensions"))
          .containsExactly(
              "permessage-deflate; server_no_context_takeover; client_no_context_takeover");
      service.connections.take().send(LARGE);

      assertThat(client.read())
          .satisfies(frame -> assertThat(frame.compressed()).isTrue())
          .satisfies(frame -> assertThat(frame.payload()).hasSizeLessThan(2_000));
    }
  }

  @Test
  void pagesOfOtherHostsMayNotConnect() throws Exception {
    try (var own =
            WebsocketClient.ask(served.port(), "/", "Origin: http://localhost:" + served.port());
        var other = WebsocketClient.ask(served.port(), "/", "Origin: https://evil.example")) {
      assertThat(own.status()).isEqualTo(101);
      assertThat(other.status()).isEqualTo(403);
      assertThat(other.body()).isEqualTo("Pages of this origin may not connect");
    }
  }
}
