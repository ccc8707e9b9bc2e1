package reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.Invocation;
import tomodachi.Middleware;
import tomodachi.Options;
import tomodachi.http.Get;
import tomodachi.http.HttpOptions;
import tomodachi.http.Request;
import tomodachi.testing.RunningService;

/// test_http_service: middleware, logins, and addresses behind proxies.
class HttpMiddlewareTest {

  static final class Wrapped {
    volatile boolean middlewareCalled;
    volatile boolean functionTriggered;

    Options options =
        Options.of(
            HttpOptions.defaults().withRealIpFrom("127.0.0.1").withMiddleware(this::middleware));

    @Nullable Object middleware(Invocation call, Middleware.Chain next) throws Exception {
      var wanted = call.argument(Request.class).header("X-Use-Middleware").orElse("");
      middlewareCalled |= wanted.equals("Set");
      if (wanted.equals("Before")) {
        return "before";
      }
      var result = next.proceed(call);
      return wanted.equals("After") ? "after" : result;
    }

    @Get("/middleware-before")
    String function() {
      functionTriggered = true;
      return "test";
    }

    @Get("/forwarded-for")
    String forwardedFor(Request request) {
      return request.remoteAddress().getHostAddress();
    }

    @Get("/authorization")
    String authorization(Request request) {
      return request.credentials().map(Request.Credentials::login).orElse("");
    }
  }

  private static String get(RunningService running, String path, String... headers) {
    var request = running.request(path);
    return running.send(headers.length == 0 ? request : request.headers(headers)).body();
  }

  @Test
  void middlewareMayOnlyLookAnswerItselfOrReplaceTheResult() {
    try (var running = RunningService.start(Wrapped.class)) {
      var service = running.service(Wrapped.class);
      var path = "/middleware-before";

      assertThat(get(running, path, "X-Use-Middleware", "Before")).isEqualTo("before");
      assertThat(service.functionTriggered).isFalse();
      assertThat(service.middlewareCalled).isFalse();

      assertThat(get(running, path, "X-Use-Middleware", "Set")).isEqualTo("test");
      assertThat(service.middlewareCalled).isTrue();
      assertThat(service.functionTriggered).isTrue();

      assertThat(get(running, path, "X-Use-Middleware", "After")).isEqualTo("after");
    }
  }

  @Test
  void theClientIsWhomATrustedProxyNames() {
    try (var running = RunningService.start(Wrapped.class)) {
      assertThat(get(running, "/forwarded-for")).isEqualTo("127.0.0.1");
      assertThat(get(running, "/forwarded-for", "X-Forwarded-For", "192.168.0.1"))
          .isEqualTo("192.168.0.1");
      assertThat(get(running, "/forwarded-for", "X-Forwarded-For", "1.2.3.4, 192.168.0.1"))
          .isEqualTo("192.168.0.1");
    }
  }

  @Test
  void aBasicLoginIsReadAndAMalformedOneIgnored() {
    var pair = "authuser:authpass".getBytes(StandardCharsets.UTF_8);
    try (var running = RunningService.start(Wrapped.class)) {
      var login = "Basic " + Base64.getEncoder().encodeToString(pair);
      assertThat(get(running, "/authorization", "Authorization", login)).isEqualTo("authuser");
      assertThat(get(running, "/authorization", "Authorization", "Basic ???")).isEmpty();
      assertThat(get(running, "/authorization")).isEmpty();
    }
  }
}
