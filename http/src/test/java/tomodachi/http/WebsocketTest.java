package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.Invocation;
import tomodachi.Service;

/// Websockets from handshake to close, as services and clients see them.
@SuppressWarnings("DoNotCallSuggester") // Handlers that always throw are what is tested.
class WebsocketTest {

  private static final BlockingQueue<String> events = new LinkedBlockingQueue<>();

  @Service("talk")
  static final class Talk {
    @Websocket("/echo")
    WebsocketListener echo(WebsocketConnection connection) {
      return WebsocketListener.onMessage(connection::send)
          .andOnBinary(connection::send)
          .andOnClosed((code, reason) -> events.add("closed %d %s".formatted(code, reason)));
    }

    @Websocket(
        url = "/rooms/(?<room>[^/]+)",
        protocols = {"chat.v2", "chat.v1"})
    void greet(WebsocketConnection connection, String room, @Query String name, Request request) {
      connection.send(
          "%s, %s in %s by %s"
              .formatted(
                  name,
                  request.header("X-Mood").orElse("?"),
                  room,
                  connection.protocol().orElse("-")));
    }

    @Websocket("/texts")
    WebsocketListener texts(WebsocketConnection connection) {
      return WebsocketListener.onMessage(text -> {
        events.add(text);
        if (text.equals("throw")) {
          throw new IllegalStateException("as asked");
        }
        connection.send(Invocation.current().handler());
      });
    }

    @Websocket("/silent")
    void silent() {}

    @Websocket("/refused")
    WebsocketListener refused() {
      throw new HttpException(403, "not you");
    }

    @Websocket("/broken")
    WebsocketListener broken() {
      throw new IllegalStateException("broken");
    }

    @Websocket("/own")
    void own(WebsocketConnection connection) {
      connection.send("bye");
      connection.close(4001, "done");
    }

    @Get("/page")
    String page() {
      return "page";
    }
  }

  private final Served served = Served.start(new Talk());

  @AfterEach
  void stop() {
    served.close();
    events.clear();
  }

  private WebsocketClient open(String target, String... fields) throws Exception {
    return WebsocketClient.open(served.port(), target, fields);
  }

  @Test
  void theHandshakeIsThatOfTheStandard() throws Exception {
    try (var client = open("/echo")) {
      assertThat(client.fields("Sec-WebSocket-Accept"))
          .containsExactly("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
      assertThat(client.fields("Upgrade")).containsExactly("websocket");
      assertThat(client.fields("Connection")).containsExactly("Upgrade");
      assertThat(client.fields("Server")).containsExactly("tomodachi");
      assertThat(client.fields("Sec-WebSocket-Protocol")).isEmpty();
      assertThat(client.fields("Sec-WebSocket-Extensions")).isEmpty();
    }
  }

  @Test
  void textsAndBinaryDataComeAndGo() throws Exception {
    try (var client = open("/echo")) {
      assertThat(client.text("grüße").read().text()).isEqualTo("grüße");
      assertThat(client.binary(new byte[] {0, -1}).read())
          .satisfies(frame -> assertThat(frame.first()).isEqualTo(0x82))
          .satisfies(frame -> assertThat(frame.payload()).containsExactly(0, -1));
      assertThat(client.text("").read().text()).isEmpty();
    }
  }

  @Test
  void messagesOfEachLengthFormComeBack() throws Exception {
    try (var client = open("/echo")) {
      for (var length : List.of(125, 126, 127, 65_535, 65_536, 300_000)) {
        var text = "x".repeat(length);
        assertThat(client.text(text).read().text()).isEqualTo(text);
      }
    }
  }

  @Test
  void aMessageMayComeInFramesWithAPingBetween() throws Exception {
    try (var client = open("/echo")) {
      client.frame(0x01, new byte[] {'a', (byte) 0xc3}).ping("?");
      client.frame(0x00, new byte[] {(byte) 0xa4}).frame(0x80, new byte[] {'z'});

      assertThat(client.read()).satisfies(pong -> assertThat(pong.first()).isEqualTo(0x8a));
      assertThat(client.read().text()).isEqualTo("aäz");
    }
  }

  @Test
  void whatFollowsTheRequestAtOnceIsRead() throws Exception {
    var frame = WebsocketClient.encoded(0x81, new byte[] {'a'});

    try (var client = WebsocketClient.hurried(served.port(), "/echo", frame)) {
      assertThat(client.status()).isEqualTo(101);
      assertThat(client.read().text()).isEqualTo("a");
    }
  }

  @Test
  void parametersAreBoundAsOfARoute() throws Exception {
    try (var client =
        open(
            "/rooms/red?name=ada", "X-Mood: glad", "Sec-WebSocket-Protocol: x, chat.v1, chat.v2")) {
      assertThat(client.fields("Sec-WebSocket-Protocol")).containsExactly("chat.v2");
      assertThat(client.read().text()).isEqualTo("ada, glad in red by chat.v2");
    }
  }

  @Test
  void aMissingParameterIsAnsweredByHttp() throws Exception {
    try (var client = WebsocketClient.ask(served.port(), "/rooms/red")) {
      assertThat(client.status()).isEqualTo(400);
      assertThat(client.body()).contains("name");
    }
  }

  @Test
  void aCallbackThatThrowsEndsNothing() throws Exception {
    try (var exceptions = new RecordedLines("exception");
        var client = open("/texts")) {
      client.text("throw").text("on");

      assertThat(client.read().text()).isEqualTo("texts");
      assertThat(exceptions.lines()).singleElement().asString().contains("as asked");
    }
    assertThat(events).containsExactly("throw", "on");
  }

  @Test
  void binaryDataNobodyTakesClosesTheConnection() throws Exception {
    try (var client = open("/texts")) {
      assertThat(client.binary(new byte[1]).readClose()).isEqualTo(1003);
    }
  }

  @Test
  void aHandlerThatReturnsNothingLeavesTheConnectionOpen() throws Exception {
    try (var client = open("/silent")) {
      client.text("dropped").ping("there?");

      assertThat(client.read().text()).isEqualTo("there?");
    }
  }

  @Test
  void theClientsCloseIsAnsweredAndTold() throws Exception {
    try (var client = open("/echo")) {
      assertThat(client.close(1000).readClose()).isEqualTo(1000);
      assertThat(client.isClosedByServer()).isTrue();
    }
    assertThat(events.take()).isEqualTo("closed 1000 ");
  }

  @Test
  void aClientThatVanishesIsTold() throws Exception {
    var client = open("/echo");
    client.reset();

    assertThat(events.take()).isEqualTo("closed 1006 ");
  }

  @Test
  void theHandlerClosesWithItsOwnStatus() throws Exception {
    try (var client = open("/own")) {
      assertThat(client.read().text()).isEqualTo("bye");
      assertThat(client.readClose()).isEqualTo(4001);
      assertThat(client.close(4001).isClosedByServer()).isTrue();
    }
  }

  @Test
  void aRefusalIsAnAnswerOfHttp() throws Exception {
    try (var client = WebsocketClient.ask(served.port(), "/refused")) {
      assertThat(client.status()).isEqualTo(403);
      assertThat(client.body()).isEqualTo("not you");
    }
  }

  @Test
  void aHandlerThatFailsClosesWith1011() throws Exception {
    try (var exceptions = new RecordedLines("exception");
        var client = open("/broken")) {
      assertThat(client.readClose()).isEqualTo(1011);
      assertThat(exceptions.lines()).singleElement().asString().contains("broken");
    }
  }

  @Test
  void aRequestThatAsksForNoUpgradeIsToldTo() throws Exception {
    var answer = served.get("/echo");

    assertThat(answer.status()).isEqualTo(426);
    assertThat(answer.headers().first("Upgrade")).contains("websocket");
    assertThat(answer.headers().all("Connection")).contains("Upgrade");
    assertThat(served.post("/echo", "").status()).isEqualTo(405);
    assertThat(served.get("/page").body()).isEqualTo("page");
  }

  @Test
  void stoppingClosesWith1001AndWaitsForTheEnd() throws Exception {
    try (var client = open("/echo")) {
      var stopping = Thread.startVirtualThread(served::close);
      assertThat(client.readClose()).isEqualTo(1001);
      assertThat(stopping.isAlive()).isTrue();
      client.close(1001);
      stopping.join();
    }
    assertThat(events).containsExactly("closed 1001 service stops");
  }
}
