package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.DeclarationException;
import tomodachi.Tomodachi;

/// The texts users see.
class WebsocketMistakesTest {

  private static List<String> mistakes(Object service) {
    Served.openToCore();
    var thrown =
        catchThrowableOfType(DeclarationException.class, () -> Tomodachi.start(service).close());
    return String.valueOf(thrown.getMessage())
        .lines()
        .filter(line -> !line.startsWith("    @"))
        .map(String::strip)
        .toList();
  }

  static final class NoPath {
    @Websocket
    void open() {}
  }

  static final class TwoPaths {
    @Websocket(value = "/a", url = "/b")
    void open() {}
  }

  static final class Returns {
    @Websocket("/a")
    String open() {
      return "";
    }
  }

  static final class Protocol {
    @Websocket(value = "/a", protocols = "my chat")
    void open() {}
  }

  static final class OnRoute {
    @Get("/a")
    void get(WebsocketConnection connection) {}
  }

  static final class Twice {
    @Get("/a")
    void get() {}

    @Websocket("/a")
    void open() {}
  }

  @Test
  void pathsAreOneTemplateOrOneExpression() {
    assertThat(mistakes(new NoPath()))
        .containsExactly(
            "@Websocket has no path", "write a template, such as @Websocket(\"/chat\"), or a url");
    assertThat(mistakes(new TwoPaths())).first().isEqualTo("@Websocket has two paths");
  }

  @Test
  void aHandlerReturnsAListenerOrNothing() {
    assertThat(mistakes(new Returns()))
        .containsExactly(
            "Handler of a websocket returns String, which nobody is sent",
            "return a WebsocketListener, or nothing; send by a WebsocketConnection parameter");
  }

  @Test
  void aProtocolIsAToken() {
    assertThat(mistakes(new Protocol()))
        .containsExactly(
            "Sub-protocol \"my chat\" is no token",
            "use letters, digits, '.' and '-', such as \"chat.v1\"");
  }

  @Test
  void aRouteHasNoConnection() {
    assertThat(mistakes(new OnRoute()))
        .containsExactly(
            "Parameter \"connection\" is a WebsocketConnection, but @Get opens no websocket",
            "take it in a method with @Websocket");
  }

  @Test
  void aRouteAndAWebsocketDoNotShareAPath() {
    assertThat(mistakes(new Twice())).first().isEqualTo("Route GET \"/a\" is declared twice");
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    var options = WebsocketOptions.defaults();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withSendBuffer(0))
        .withMessage("http.websocket.send_buffer must be 1 to 1073741824 (1 GiB), was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withMaxMessageSize(1L << 31))
        .withMessageStartingWith("http.websocket.max_message_size must be 1 to");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withAllowedOrigins("app.example.com"))
        .withMessage(
            "http.websocket.allowed_origins must be origins such as https://app.example.com or"
                + " https://*.example.com, without a path, or *, was \"app.example.com\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withPingInterval(Duration.ofMillis(99)))
        .withMessage("http.websocket.ping_interval must be 0, or at least 100 ms, was PT0.099S");
    assertThat(options.withPingInterval(Duration.ZERO).pingInterval()).isZero();
    assertThat(options.withAllowedOrigins("*", "http://localhost:3000").allowedOrigins())
        .containsExactly("*", "http://localhost:3000");
  }
}
