package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/// How open websockets end with their service.
class WebsocketStopTest {

  static final class Working {
    final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    final CountDownLatch go = new CountDownLatch(1);

    @Websocket("/")
    WebsocketListener work() {
      return WebsocketListener.onMessage(
              text -> {
                events.add("begun " + text);
                go.await();
                events.add("ended " + text);
              })
          .andOnClosed((code, _) -> events.add("closed " + code));
    }

    @Websocket("/held")
    void held(WebsocketConnection connection) throws Exception {
      connection.send("hello");
      events.add("handler begun");
      go.await();
      events.add("handler ended, open: " + connection.isOpen());
    }
  }

  private final Working service = new Working();

  @Test
  void aCallbackThatRunsEndsBeforeTheServiceDoes() throws Exception {
    var served = Served.start(service);
    try (var client = WebsocketClient.open(served.port(), "/")) {
      client.text("a");
      assertThat(service.events.take()).isEqualTo("begun a");
      var stopping = Thread.startVirtualThread(served::close);
      assertThat(client.readClose()).isEqualTo(1001);
      client.close(1001);
      assertThat(client.isClosedByServer()).isTrue();
      assertThat(stopping.isAlive()).isTrue();

      service.go.countDown();
      stopping.join();
    }

    assertThat(service.events).containsExactly("ended a", "closed 1001");
  }

  @Test
  void aClientThatDoesNotAnswerIsCut() throws Exception {
    var served = Served.start(service);
    try (var client = WebsocketClient.open(served.port(), "/")) {
      served.close();

      assertThat(client.readClose()).isEqualTo(1001);
      assertThat(client.isClosedByServer()).isTrue();
    }
    assertThat(service.events).containsExactly("closed 1001");
  }

  @Test
  void aHandlerThatStillRunsSeesTheEnd() throws Exception {
    var served = Served.start(service);
    try (var client = WebsocketClient.open(served.port(), "/held")) {
      assertThat(client.read().text()).isEqualTo("hello");
      assertThat(service.events.take()).isEqualTo("handler begun");
      var stopping = Thread.startVirtualThread(served::close);
      assertThat(client.readClose()).isEqualTo(1001);
      service.go.countDown();
      client.close(1001);
      stopping.join();
    }
    assertThat(service.events).containsExactly("handler ended, open: false");
  }
}
