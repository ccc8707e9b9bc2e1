package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.slf4j.event.KeyValuePair;

@SuppressWarnings("DoNotCallSuggester") // Handlers that always throw are what is tested.
class WebsocketLogTest {

  static final class Logging {
    final BlockingQueue<String> contexts = new LinkedBlockingQueue<>();

    @Websocket("/a/{name}")
    WebsocketListener open(WebsocketConnection connection, String name) {
      contexts.add(context());
      return WebsocketListener.onMessage(_ -> contexts.add(context()))
          .andOnClose(() -> contexts.add(context()));
    }

    private static String context() {
      return "%s %s %s"
          .formatted(MDC.get("handler"), MDC.get("type"), MDC.get("websocket_id") != null);
    }

    @Websocket(value = "/silent", accessLog = false)
    void silent() {}

    @Websocket("/refused")
    void refused() {
      throw new HttpException(401);
    }

    @Websocket("/broken")
    void broken() {
      throw new IllegalStateException("it broke");
    }
  }

  private final Logging service = new Logging();
  private final Served served = Served.start(service);
  private final RecordedLines states = new RecordedLines("tomodachi.http.websocket");
  private final RecordedLines answers = new RecordedLines("tomodachi.http.response");

  @AfterEach
  void stop() {
    served.close();
    states.close();
    answers.close();
  }

  private static List<String> fields(RecordedLines log, int line) {
    return log.events().get(line).getKeyValuePairs().stream()
        .filter(pair -> !pair.key.endsWith("_id"))
        .map(KeyValuePair::toString)
        .toList();
  }

  @Test
  void aConnectionIsLoggedWhenItOpensAndWhenItHasEnded() throws Exception {
    try (var client =
        WebsocketClient.open(
            served.port(),
            "/a/b?c=d",
            "User-Agent: test",
            "Authorization: Basic YWRhOmxvdmVsYWNl")) {
      client.close(1000).readClose();
      await().until(() -> !answers.events().isEmpty());
    }

    assertThat(fields(states, 0))
        .containsExactly(
            "websocket_state=\"open\"",
            "remote_ip=\"127.0.0.1\"",
            "auth_user=\"ada\"",
            "request_path=\"/a/b\"",
            "request_query_string=\"c=d\"",
            "user_agent=\"test\"");
    assertThat(fields(answers, 0))
        .startsWith("websocket_state=\"closed\"", "remote_ip=\"127.0.0.1\"")
        .contains("websocket_close_code=\"1000\"")
        .last()
        .asString()
        .matches("total_request_time=\"[0-9]+\\.[0-9]{5}s\"");
    assertThat(states.events()).hasSize(1);
  }

  @Test
  void callbacksHaveTheContextOfTheirHandler() throws Exception {
    try (var client = WebsocketClient.open(served.port(), "/a/b")) {
      client.text("x");
      client.close(1000).readClose();

      for (var i = 0; i < 3; i++) {
        assertThat(service.contexts.take()).isEqualTo("open tomodachi.websocket true");
      }
    }
  }

  @Test
  void aRefusalIsLoggedAsCancelledAndAsAnAnswer() throws Exception {
    try (var client = WebsocketClient.ask(served.port(), "/refused")) {
      assertThat(client.status()).isEqualTo(401);
      await().until(() -> !answers.events().isEmpty());
    }

    assertThat(fields(states, 0)).first().isEqualTo("websocket_state=\"cancelled\"");
    assertThat(fields(answers, 0)).first().isEqualTo("status_code=\"401\"");
  }

  @Test
  void aFailureIsLoggedAsError() throws Exception {
    try (var client = WebsocketClient.open(served.port(), "/broken")) {
      assertThat(client.readClose()).isEqualTo(1011);
      client.close(1011);
      await().until(() -> !answers.events().isEmpty());
    }

    assertThat(fields(states, 1)).first().isEqualTo("websocket_state=\"error\"");
    assertThat(fields(answers, 0)).contains("websocket_close_code=\"1011\"");
  }

  @Test
  void withoutAccessLogNothingIsSaid() throws Exception {
    try (var client = WebsocketClient.open(served.port(), "/silent")) {
      client.close(1000).readClose();
      assertThat(client.isClosedByServer()).isTrue();
    }
    served.close();

    // That of a stop which still finds the connection is not about this connection.
    assertThat(states.lines()).noneMatch(line -> line.contains("websocket_state"));
    assertThat(answers.lines()).isEmpty();
  }
}
