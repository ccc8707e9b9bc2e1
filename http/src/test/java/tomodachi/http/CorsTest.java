package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.Options;

/// What pages of other origins are told.
@SuppressWarnings("DoNotCallSuggester") // Handlers that always throw are what is tested.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorsTest {

  private static final String APP = "Origin: https://app.example.com";
  private static final String OTHER = "Origin: https://evil.test";
  private static final String ALLOWED = "Access-Control-Allow-Origin";

  static final class Shop {
    final AtomicInteger calls = new AtomicInteger();

    Options options =
        Options.of(
            HttpOptions.defaults()
                .withMiddleware((call, next) -> {
                  calls.incrementAndGet();
                  return next.proceed(call);
                })
                .withCors(
                    CorsOptions.of("https://app.example.com", "https://*.partner.example:8443")
                        .withExposedHeaders("X-Total", "ETag")
                        .withAllowCredentials(true)));

    @Get("/orders")
    Map<String, String> list() {
      return Map.of();
    }

    @Put("/orders")
    void put() {}

    @Get("/failing")
    void failing() {
      throw new IllegalStateException("out of order");
    }

    @Get("/refusing")
    void refusing() {
      throw new HttpException(409, "no").withHeader("X-Total", "7");
    }

    @Get("/stream")
    InputStream stream() {
      return new ByteArrayInputStream(new byte[10]);
    }

    @Get("/events")
    EventStream events() {
      return sink -> sink.send("x");
    }

    @Cors("*")
    @Get("/public")
    String open() {
      return "open";
    }

    @Cors({})
    @Get("/private")
    String closed() {
      return "closed";
    }

    @Cors(
        value = "https://third.example",
        allowedHeaders = {"X-Key", "X-Other"},
        maxAge = "1h")
    @Delete("/orders")
    void remove() {}

    @Http(method = "*", url = "/any")
    String any() {
      return "any";
    }

    @Http(
        method = {"GET", "OPTIONS"},
        url = "/own")
    Response own() {
      return Response.of(200, "own").withHeader("Vary", "Accept, Origin");
    }

    @Get("/wins")
    Response wins() {
      return Response.of(200, "wins").withHeader(ALLOWED, "https://chosen.example");
    }
  }

  private final Shop shop = new Shop();
  private final Served served = Served.start(shop);

  @AfterAll
  void stop() {
    served.close();
  }

  private Answer preflight(String target, String origin, String method, String... headers) {
    try (var client = new Client(served.port())) {
      var all = new ArrayList<>(List.of(headers));
      all.add(origin);
      all.add("Access-Control-Request-Method: " + method);
      return client.send("OPTIONS", target, "", all.toArray(String[]::new));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.com",
        "https://a.partner.example:8443",
        "https://a.b.partner.example:8443",
      })
  void answersSayThatAnAllowedOriginMayUseThem(String origin) {
    var answer = served.get("/orders", "Origin: " + origin);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header(ALLOWED)).isEqualTo(origin);
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
    assertThat(answer.header("Access-Control-Expose-Headers")).isEqualTo("X-Total, ETag");
    assertThat(answer.header("Vary")).isEqualTo("Origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.test",
        "http://app.example.com",
        "https://app.example.com:8443",
        "https://app.example.com.evil.test",
        "https://evilapp.example.com",
        "https://partner.example:8443",
        "https://a.partner.example",
        "https://evil.test/.partner.example:8443",
        "https://apartner.example:8443",
        "null",
      })
  void othersAreAnsweredAndToldNothing(String origin) {
    var answer = served.get("/orders", "Origin: " + origin);

    assertThat(answer).hasToString("200 {}");
    assertThat(answer.header(ALLOWED)).isEmpty();
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(answer.header("Vary")).isEqualTo("Origin");
  }

  @Test
  void cachesAreToldAlsoWhereNoOriginIsSaid() {
    assertThat(served.get("/orders").header("Vary")).isEqualTo("Origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/failing", "/refusing", "/nowhere", "/stream", "/events", "/bad%zz"})
  void errorsAndStreamsSayItToo(String target) {
    var answer = served.get(target, APP);

    assertThat(answer.header(ALLOWED)).isEqualTo("https://app.example.com");
    assertThat(answer.headers().all("Vary")).hasSize(1);
    assertThat(answer.header("Vary")).endsWith("Origin");
  }

  @Test
  void aWrongMethodSaysItToo() {
    var answer = served.post("/orders", "", APP);

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header(ALLOWED)).isEqualTo("https://app.example.com");
  }

  @Test
  void aPreflightIsAnsweredWithoutAHandler() {
    shop.calls.set(0);

    var answer =
        preflight(
            "/orders?x=1", APP, "PUT", "Access-Control-Request-Headers: content-type,x-request-id");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header(ALLOWED)).isEqualTo("https://app.example.com");
    assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("PUT");
    assertThat(answer.header("Access-Control-Allow-Headers"))
        .isEqualTo("content-type,x-request-id");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
    assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("600");
    assertThat(answer.header("Vary"))
        .isEqualTo("Access-Control-Request-Method, Access-Control-Request-Headers, Origin");
    assertThat(shop.calls).hasValue(0);
  }

  @Test
  void aPreflightOfAnotherOriginIsToldNothing() {
    var answer = preflight("/orders", OTHER, "PUT");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.headers().entries())
        .noneMatch(field -> field.getKey().startsWith("Access-Control"));
    assertThat(answer.header("Vary")).contains("Origin");
  }

  @Test
  void aPreflightForWhatThereIsNotIsRefused() {
    assertThat(preflight("/nowhere", APP, "GET").status()).isEqualTo(404);
    assertThat(preflight("/orders", APP, "POST").status()).isEqualTo(405);
    assertThat(preflight("/private", APP, "GET").status()).isEqualTo(405);
  }

  @Test
  void namesThatAreNoneAreNotRepeated() {
    var answer = preflight("/orders", APP, "PUT", "Access-Control-Request-Headers: a b");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Access-Control-Allow-Headers")).isEmpty();
    assertThat(preflight("/any", APP, "P U T").status()).isEqualTo(200);
  }

  @Test
  void optionsThatAreNoPreflightAreAsBefore() {
    assertThat(served.send("OPTIONS", "/orders", "", APP).status()).isEqualTo(405);
    assertThat(served.send("OPTIONS", "/any", "", APP)).hasToString("200 any");
  }

  @Test
  void aHandlerOfAllMethodsNeedNotKnowOfPreflights() {
    assertThat(preflight("/any", APP, "PATCH").header("Access-Control-Allow-Methods"))
        .isEqualTo("PATCH");
  }

  @Test
  void aHandlerOfOptionsAnswersItself() {
    var answer = preflight("/own", APP, "GET");

    assertThat(answer).hasToString("200 own");
    assertThat(answer.header(ALLOWED)).isEqualTo("https://app.example.com");
    assertThat(answer.header("Vary")).isEqualTo("Accept, Origin");
  }

  @Test
  void whatAHandlerSaysStays() {
    assertThat(served.get("/wins", APP).headers().all(ALLOWED))
        .containsExactly("https://chosen.example");
  }

  @Test
  void aRoutesOwnSayWins() {
    var open = served.get("/public", OTHER);
    assertThat(open.header(ALLOWED)).isEqualTo("*");
    assertThat(open.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(open.header("Vary")).isEmpty();
    assertThat(served.get("/public").header(ALLOWED)).isEqualTo("*");

    var closed = served.get("/private", APP);
    assertThat(closed.header(ALLOWED)).isEmpty();
    assertThat(closed.header("Vary")).isEmpty();

    var third = preflight("/orders", "Origin: https://third.example", "DELETE");
    assertThat(third.header("Access-Control-Allow-Headers")).isEqualTo("X-Key, X-Other");
    assertThat(third.header("Access-Control-Max-Age")).isEqualTo("3600");
    assertThat(preflight("/orders", APP, "DELETE").header(ALLOWED)).isEmpty();
  }

  @Test
  void nothingIsSaidUnlessItIsWanted() {
    try (var plain = Served.start(new Silent())) {
      var answer = plain.get("/", APP);

      assertThat(answer.headers().entries())
          .noneMatch(field -> field.getKey().startsWith("Access-Control"));
      assertThat(answer.header("Vary")).isEmpty();
      assertThat(plain.send("OPTIONS", "/", "", APP, "Access-Control-Request-Method: GET").status())
          .isEqualTo(405);
    }
  }

  static final class Silent {
    @Get("/")
    String silent() {
      return "silent";
    }
  }
}
