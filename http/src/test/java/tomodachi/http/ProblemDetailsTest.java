package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.Options;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("DoNotCallSuggester") // Handlers that always throw are what is tested.
class ProblemDetailsTest {

  private static final String JSON = "Accept: application/json";

  record Order(String sku, int quantity) {}

  static class Plain {
    @Get("/orders/{id}")
    int order(int id) {
      return id;
    }

    @Get("/search")
    String search(@Query("q") String text) {
      return text;
    }

    @Post("/orders")
    Order place(Order order) {
      return order;
    }

    @Get("/failing")
    void failing() {
      throw new IllegalStateException("the password is hunter2");
    }

    @Get("/paid")
    void paid() {
      throw new HttpException(402, "pay first").withHeader("Retry-After", "7");
    }

    @Get("/moved")
    void moved() {
      throw new HttpException(302).withHeader("Location", "/elsewhere");
    }

    @Get("/own")
    void own() {
      throw new HttpException(409, "<b>taken</b>").withHeader("Content-Type", "text/html");
    }

    @Get("/challenges")
    void challenges() {
      throw new HttpException(401)
          .withHeader("WWW-Authenticate", "Basic realm=\"a\"")
          .withHeader("WWW-Authenticate", "Bearer");
    }
  }

  static final class Handled extends Plain {
    Options options = Options.of(HttpOptions.defaults().withClientMaxSize(1024));

    @HttpError({400, 402, 413})
    String mine(int status) {
      return "mine " + status;
    }
  }

  // In production, where what is inside of the service is nobody's business.
  private final Served plain =
      Served.run(
          Served.launch(new Plain()).withOverrides(List.of("http.port=0")).withProduction(true));

  @AfterAll
  void stop() {
    plain.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/orders/x | 400 {\"title\":\"Bad Request\",\"status\":400,\"detail\":\"id: must be a whole"
            + " number\",\"errors\":[{\"parameter\":\"id\",\"detail\":\"must be a whole"
            + " number\"}]}",
        "/search | 400 {\"title\":\"Bad Request\",\"status\":400,\"detail\":\"q: is"
            + " missing\",\"errors\":[{\"parameter\":\"q\",\"detail\":\"is missing\"}]}",
        "/search?q=%zz | 400 {\"title\":\"Bad Request\",\"status\":400,\"detail\":\"request target"
            + " has a % without two hexadecimal digits\"}",
        "/nowhere | 404 {\"title\":\"Not Found\",\"status\":404}",
        "/failing | 500 {\"title\":\"Internal Server Error\",\"status\":500}",
        "/paid | 402 {\"title\":\"Payment Required\",\"status\":402,\"detail\":\"pay first\"}",
      })
  void aClientThatPrefersJsonGetsTheProblemAsJson(String path, String answer) {
    var received = plain.get(path, JSON);

    assertThat(received).hasToString(answer);
    assertThat(received.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void aBodyThatDoesNotFitNamesItsPlace() {
    assertThat(plain.post("/orders", "{\"sku\": 1, ", JSON).toString())
        .startsWith("400 {\"title\":\"Bad Request\",\"status\":400,\"detail\":\"body: ")
        .contains("\"errors\":[{\"parameter\":\"body\",\"detail\":\"");
    assertThat(plain.post("/orders", "{\"sku\": \"a\"}", JSON).body())
        .contains("\"parameter\":\"body\"")
        .contains("quantity");
  }

  @Test
  void whatTheAnswerMustHaveStaysInEitherForm() {
    var allowed = plain.send("DELETE", "/orders", "", JSON);
    assertThat(allowed).hasToString("405 {\"title\":\"Method Not Allowed\",\"status\":405}");
    assertThat(allowed.header("Allow")).isEqualTo("POST");

    assertThat(plain.get("/paid", JSON).header("Retry-After")).isEqualTo("7");
    assertThat(plain.get("/paid").header("Retry-After")).isEqualTo("7");
    assertThat(plain.get("/challenges").headers().all("WWW-Authenticate"))
        .containsExactly("Basic realm=\"a\"", "Bearer");
  }

  @Test
  void aBodyThatIsAnnouncedTooLargeIsAProblemTooAndLogged() {
    try (var small = Served.with(List.of("http.client_max_size=1024"), new Plain());
        var log = new RecordedLines("tomodachi.http.response");
        var client = new Client(small.port())) {
      var answer = client.send("POST", "/orders", "x".repeat(1025), JSON, "Expect: 100-continue");

      assertThat(answer)
          .hasToString(
              "413 {\"title\":\"Content Too Large\",\"status\":413,\"detail\":\"Maximum request"
                  + " body size 1024 exceeded.\"}");
      assertThat(answer.header("Connection")).isEqualTo("close");
      await().until(() -> !log.lines().isEmpty());
      assertThat(log.lines())
          .singleElement()
          .asString()
          .contains("status_code=\"413\"", "request_content_length=\"1025\"");
    }
  }

  @Test
  void cachesAreToldThatTheFormDependsOnTheClient() {
    assertThat(plain.get("/nowhere", JSON).header("Vary")).isEqualTo("Accept");
    assertThat(plain.get("/nowhere").header("Vary")).isEqualTo("Accept");
    assertThat(plain.get("/own").headers().all("Vary")).isEmpty();
    assertThat(plain.get("/moved").headers().all("Vary")).isEmpty();
  }

  @Test
  void whoDoesNotPreferItGetsText() {
    assertThat(plain.get("/orders/x")).hasToString("400 id: must be a whole number");
    assertThat(plain.get("/orders/x", "Accept: */*")).hasToString("400 id: must be a whole number");
    assertThat(plain.get("/failing")).hasToString("500 ");
    assertThat(plain.get("/nowhere", "Accept: text/plain, application/json;q=0.9"))
        .hasToString("404 Not Found");
  }

  @Test
  void aRedirectAndAnExceptionWithItsOwnTypeAreNoProblem() {
    var moved = plain.get("/moved", JSON);
    assertThat(moved).hasToString("302 Found");
    assertThat(moved.header("Location")).isEqualTo("/elsewhere");

    var own = plain.get("/own", JSON);
    assertThat(own).hasToString("409 <b>taken</b>");
    assertThat(own.headers().all("Content-Type")).containsExactly("text/html");
  }

  @Test
  void nothingInternalIsShownInProduction() {
    assertThat(plain.get("/failing", JSON).body()).doesNotContain("hunter2", "IllegalState");
  }

  @Test
  void anErrorHandlerWinsAndKeepsTheExceptionsFields() {
    try (var handled = Served.start(new Handled())) {
      assertThat(handled.get("/orders/x", JSON)).hasToString("400 mine 400");
      var paid = handled.get("/paid", JSON);
      assertThat(paid).hasToString("402 mine 402");
      assertThat(paid.header("Retry-After")).isEqualTo("7");
      assertThat(handled.get("/nowhere", JSON).status()).isEqualTo(404);
      assertThat(handled.post("/orders", "x".repeat(1025))).hasToString("413 mine 413");
    }
  }
}
