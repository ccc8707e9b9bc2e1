package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.Failing;
import tomodachi.Tomodachi;
import tomodachi.launch.DevelopmentNotice;

/// Who is shown what went wrong, and who isn't.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("DoNotCallSuggester") // Handlers that always throw are what is tested.
class DevelopmentPageTest {

  private static final String BROWSER =
      "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  private static final String JSON = "Accept: application/json";

  static final class Handled {
    @Get("/failing")
    void failing() {
      throw new IllegalStateException("no luck");
    }

    @HttpError(500)
    String mine() {
      return "mine";
    }
  }

  static final class Broken {
    @Get("/failing")
    void failing() {
      throw new IllegalStateException("first");
    }

    @HttpError(500)
    String mine() {
      throw new IllegalStateException("last");
    }
  }

  static {
    Served.openToCore();
    Served.class.getModule().addOpens("shop", Tomodachi.class.getModule());
  }

  private final Served served = Served.start(new Failing());
  private final Served production =
      Served.run(
          Served.launch(new Failing()).withOverrides(List.of("http.port=0")).withProduction(true));

  @AfterAll
  void stop() {
    served.close();
    production.close();
  }

  @AfterEach
  void clear() {
    DevelopmentNotice.clear();
  }

  @Test
  void aBrowserGetsAPageAboutAnUncaughtException() {
    var answer = served.get("/failing/7?token=hunter2&page=3", BROWSER, "Cookie: a=hunter2");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(answer.body())
        .startsWith("<!DOCTYPE html>")
        .contains("java.lang.IllegalStateException", "&lt;b&gt;no luck&lt;/b&gt; with 7")
        .contains("java.lang.ArithmeticException", "shop.Failing.failing(Failing.java:")
        .contains("<th>route</th><td>GET &quot;/failing/{id}&quot;</td>")
        .contains("<th>handler</th><td>Failing.failing(String)</td>")
        .contains("<th>request_id</th>", "<th>page</th><td>3</td>")
        .doesNotContain("hunter2", "<script", "http-equiv");
  }

  @Test
  void aPageRunsNothingAndIsKeptByNobody() {
    var answer = served.get("/failing/7", BROWSER);

    assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none';");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Vary")).isEqualTo("Accept");
  }

  @Test
  void whoPrefersJsonGetsTheExceptionAsTheDetailOfAProblem() {
    var answer = served.get("/failing/7", JSON);

    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer)
        .hasToString(
            "500 {\"title\":\"Internal Server Error\",\"status\":500,"
                + "\"detail\":\"java.lang.IllegalStateException: <b>no luck</b> with 7\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept: */*", "Accept: text/plain", "Accept: text/*", "X-Nothing: x"})
  void whoeverElseAsksGetsNoMoreThanInProduction(String accept) {
    assertThat(served.get("/failing/7", accept)).hasToString("500 ");
  }

  @Test
  void inProductionNobodyIsShownWhatIsInside() {
    DevelopmentNotice.show("Orders.java:3: mistake");

    assertThat(production.get("/failing/7", BROWSER)).hasToString("500 ");
    assertThat(production.get("/failing/7", JSON))
        .hasToString("500 {\"title\":\"Internal Server Error\",\"status\":500}");
    assertThat(production.get("/nowhere", BROWSER)).hasToString("404 Not Found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For: 203.0.113.7",
        "Forwarded: for=203.0.113.7",
        "X-Real-IP: 203.0.113.7",
        "X-Forwarded-Host: shop.example",
        "X-Forwarded-Proto: https",
        "CF-Connecting-IP: 203.0.113.7",
        "True-Client-IP: 203.0.113.7",
        "Via: 1.1 proxy",
      })
  void whoComesThroughAProxyIsNotShownWhatIsInside(String field) {
    assertThat(served.get("/failing/7", BROWSER, field)).hasToString("500 ");
    assertThat(served.get("/failing/7", JSON, field).body()).doesNotContain("luck");
    assertThat(served.get("/nowhere", BROWSER, field)).hasToString("404 Not Found");
  }

  @Test
  void aNameThatOnlyLeadsHereIsNotShownWhatIsInside() {
    try (var client = new Client(served.port())) {
      client.write("GET /failing/7 HTTP/1.1\r\nHost: evil.example\r\n" + BROWSER + "\r\n\r\n");

      assertThat(client.read("GET")).hasToString("500 ");
    }
  }

  @Test
  void anExceptionThatSaysItsStatusIsAnsweredAsItSays() {
    assertThat(served.get("/expected", BROWSER)).hasToString("500 as told");
  }

  @Test
  void anErrorHandlerOfTheServiceWins() {
    try (var handled = Served.start(new Handled())) {
      assertThat(handled.get("/failing", BROWSER)).hasToString("500 mine");
    }
  }

  @Test
  void anErrorHandlerThatFailsIsShown() {
    try (var broken = Served.start(new Broken())) {
      assertThat(broken.get("/failing", BROWSER).body()).contains("<h1>last</h1>");
    }
  }

  @Test
  void anExceptionThatCanNotBeShownIsAnsweredAsInProduction() {
    try (var log = new RecordedLines("tomodachi.http")) {
      assertThat(served.get("/mute", BROWSER)).hasToString("500 ");
      assertThat(log.lines()).contains("WARN a page for the developer can't be made []");
    }
  }

  @Test
  void aQueryThatCanNotBeReadDoesNotHideTheException() {
    assertThat(served.get("/failing/7?a=%FF", BROWSER).body()).contains("no luck");
  }

  @Test
  void aBrowserThatAsksForNoRouteIsShownThoseThereAre() {
    var answer = served.get("/expectet", BROWSER);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body())
        .contains("There is no route for /expectet", "Did you mean /expected?")
        .contains("<th>GET</th><td>/failing/{id}</td><td class=\"dim\">Failing.failing(String)");
    assertThat(served.get("/expectet", JSON))
        .hasToString("404 {\"title\":\"Not Found\",\"status\":404}");
  }

  @Test
  void aNoticeStandsOnPagesOfTheVersionBefore() {
    DevelopmentNotice.show("Orders.java:3: ';' expected");

    assertThat(served.get("/failing/7", BROWSER).body())
        .contains("Orders.java:3: &#39;;&#39; expected", "the version before");
    assertThat(served.get("/nowhere", BROWSER).body()).contains("Orders.java:3:");
  }
}
