package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.DecoratedBy;
import tomodachi.Decorator;
import tomodachi.Invocation;
import tomodachi.Middleware;
import tomodachi.Options;

/// Code around the handlers of websockets; what it refuses is refused before the handshake.
@SuppressWarnings("DoNotCallSuggester") // Handlers that always throw are what is tested.
class WebsocketMiddlewareTest {

  static final class Guarded {
    Options options = Options.of(HttpOptions.defaults().withMiddleware(this::guard));

    private @Nullable Object guard(Invocation call, Middleware.Chain next) throws Exception {
      var request = call.argument(Request.class);
      if (request.header("X-Key").isEmpty()) {
        return Response.json(401, Map.of("error", "no key"));
      }
      return next.proceed(call.with("user", "ann"));
    }

    @Websocket("/open")
    void open(WebsocketConnection connection, String user) {
      connection.send("hello " + user);
    }

    @DecoratedBy(Refuse.class)
    @Websocket("/never")
    void never(WebsocketConnection connection) {
      connection.send("never");
    }

    @Websocket(value = "/slow", timeout = "50ms")
    void slow() throws InterruptedException {
      Thread.currentThread().join();
    }

    @HttpError(403)
    Response forbidden() {
      return Response.of(403, "by the error handler");
    }
  }

  static final class Refuse implements Decorator {
    @Override
    public Object before(Invocation call) {
      assertThat(call.find(WebsocketConnection.class)).isPresent();
      throw new HttpException(403);
    }
  }

  private final Served served = Served.start(new Guarded());

  @AfterEach
  void stop() {
    served.close();
  }

  private WebsocketClient ask(String target, String... fields) throws Exception {
    return WebsocketClient.ask(served.port(), target, fields);
  }

  @Test
  void middlewareAnswersInTheHandlersPlace() throws Exception {
    try (var client = ask("/open")) {
      assertThat(client.status()).isEqualTo(401);
      assertThat(client.body()).isEqualTo("{\"error\":\"no key\"}");
    }
  }

  @Test
  void middlewareAddsArguments() throws Exception {
    try (var client = ask("/open", "X-Key: 1")) {
      assertThat(client.status()).isEqualTo(101);
      assertThat(client.read().text()).isEqualTo("hello ann");
    }
  }

  @Test
  void aDecoratorRefusesWithTheHelpOfAnErrorHandler() throws Exception {
    try (var client = ask("/never", "X-Key: 1")) {
      assertThat(client.status()).isEqualTo(403);
      assertThat(client.body()).isEqualTo("by the error handler");
    }
  }

  @Test
  void aHandlerThatTakesTooLongIsAnswered503() throws Exception {
    try (var client = ask("/slow", "X-Key: 1")) {
      assertThat(client.status()).isEqualTo(503);
    }
  }
}
