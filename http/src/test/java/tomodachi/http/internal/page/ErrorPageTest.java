package tomodachi.http.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.launch.DevelopmentSources;
import tomodachi.launch.SourceExcerpt;

class ErrorPageTest {

  private static final RequestFacts REQUEST =
      new RequestFacts("GET", "/orders/7", List.of(), List.of(), List.of());

  @AfterEach
  void forgetSources() {
    DevelopmentSources.forget();
  }

  @Test
  void theExceptionItsCausesAndTheRequestAreShown() {
    var thrown = failure("shop.Orders.place:7", "java.lang.Thread.run:1");
    thrown.initCause(new ArithmeticException("/ by zero"));

    assertThat(page(thrown))
        .contains("<title>IllegalStateException: no luck – GET /orders/7</title>")
        .contains("<p class=\"type\">java.lang.IllegalStateException</p><h1>no luck</h1>")
        .contains("caused by</p><p class=\"type\">java.lang.ArithmeticException</p><h2>/ by zero");
  }

  @Test
  void theLinesAroundTheServicesOwnCallAreShownAndItsLineIsMarked() {
    DevelopmentSources.use((call, around) ->
        Optional.of(
            new SourceExcerpt(
                "shop/Orders.java",
                6,
                List.of("before();", "if (a < b) throw x;", "after();"),
                call.getLineNumber())));

    assertThat(page(failure("shop.Orders.place:7")))
        .contains("<summary>shop.Orders.place(Orders.java:7)</summary>")
        .contains("shop/Orders.java:7")
        .contains("<span>    6  before();</span>")
        .contains("<mark>    7  if (a &lt; b) throw x;</mark>")
        .contains("<span>    8  after();</span>");
  }

  @Test
  void withoutSourcesTheCallIsShownAlone() {
    assertThat(page(failure("shop.Orders.place:7")))
        .contains("<p class=\"own\">shop.Orders.place(Orders.java:7)</p>")
        .doesNotContain("<pre class=\"source\">");
  }

  @Test
  void callsOfTheFrameworkAndTheJdkAreFolded() {
    var page =
        page(
            failure(
                "java.util.Objects.requireNonNull:1",
                "shop.Orders.place:7",
                "java.lang.reflect.Method.invoke:1",
                "tomodachi.internal.invoke.Target.call:1",
                "java.lang.VirtualThread.run:1"));

    assertThat(page)
        .contains("<summary>1 call of the framework and the JDK</summary>")
        .contains("<summary>3 calls of the framework and the JDK</summary>")
        .contains("<li>tomodachi.internal.invoke.Target.call(Target.java:1)</li>")
        .doesNotContain("<details class=\"folded\" open");
  }

  @Test
  void aCauseIsShownWithoutTheCallsItSharesWithItsException() {
    var thrown = failure("shop.Orders.place:7", "java.lang.Thread.run:1");
    var cause = new ArithmeticException();
    cause.setStackTrace(calls("shop.Price.of:3", "shop.Orders.place:7", "java.lang.Thread.run:1"));
    thrown.initCause(cause);

    assertThat(page(thrown).split("Orders.place\\(", -1)).hasSize(2);
    assertThat(page(thrown)).contains("shop.Price.of(Price.java:3)");
  }

  @Test
  void aNoticeStandsOnTop() {
    var page = ErrorPage.of(failure(), REQUEST, Optional.of("Orders.java:3: ';' expected"));

    assertThat(page)
        .contains("<pre>Orders.java:3: &#39;;&#39; expected</pre>")
        .contains("This answer comes from the version before.");
    assertThat(page.indexOf("expected")).isLessThan(page.indexOf("no luck</h1>"));
  }

  @Test
  void secretsOfTheRequestAreMasked() {
    var request =
        new RequestFacts(
            "GET",
            "/",
            List.of(),
            List.of(Map.entry("api_key", "hunter2"), Map.entry("page", "3")),
            List.of(
                Map.entry("Authorization", "Basic hunter2"),
                Map.entry("cookie", "a=hunter2"),
                Map.entry("X-Auth-Token", "hunter2"),
                Map.entry("X-Api-Key", "hunter2"),
                Map.entry("Client-Secret", "hunter2"),
                Map.entry("X-Password", "hunter2"),
                Map.entry("Proxy-Authorization", "hunter2"),
                Map.entry("Referer", "http://me:hunter2@localhost/a?t=hunter2"),
                Map.entry("Accept-Language", "de")));

    assertThat(ErrorPage.of(failure(), request, Optional.empty()))
        .doesNotContain("hunter2")
        .contains("<th>api_key</th><td>••••••</td>")
        .contains("<th>page</th><td>3</td>")
        .contains("<th>Referer</th><td>http://••••••@localhost/a?••••••</td>")
        .contains("<th>Accept-Language</th><td>de</td>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        "</style><img src=x onerror=alert(1)>",
        "\"><svg/onload=alert(1)>",
        "' onmouseover='alert(1)",
        "--><script>alert(1)</script><!--",
        "]]><script>alert(1)</script>",
        "</pre></mark></details><iframe src=javascript:alert(1)>",
        "&lt;script&gt;",
        "javascript:alert(1)",
        "\u0000<scr\u0000ipt>",
        "\u202e<b>\u2028</b>",
        "%3Cscript%3E{{7*7}}${7*7}",
      })
  void nothingFromOutsideBecomesMarkup(String attack) {
    DevelopmentSources.use(
        (call, _) -> Optional.of(new SourceExcerpt(attack, 1, List.of(attack), 1)));
    var plain = tags(everywhere("plain"));

    var page = everywhere(attack);

    assertThat(tags(page)).isEqualTo(plain);
    assertThat(page).doesNotContain("\u0000", "\u202e", "\u2028");
  }

  private static String everywhere(String text) {
    var cause = new IllegalStateException(text);
    cause.setStackTrace(new StackTraceElement[] {new StackTraceElement(text, text, text, 1)});
    var thrown = new IllegalStateException(text, cause);
    thrown.setStackTrace(cause.getStackTrace());
    thrown.addSuppressed(new IllegalStateException(text));
    var entry = List.of(Map.entry(text, text));
    return ErrorPage.of(
        thrown, new RequestFacts(text, text, entry, entry, entry), Optional.of(text));
  }

  /// All tags of a page with their attributes.
  private static List<String> tags(String page) {
    return Pattern.compile("<[^>]*>").matcher(page).results().map(found -> found.group()).toList();
  }

  @Test
  void aPageIsBounded() {
    var huge = "<x>".repeat(1_000_000);
    var deep = new IllegalStateException(huge);
    deep.setStackTrace(Collections.nCopies(5_000, call("shop.Orders.again:7")).toArray(calls()));
    var top = deep;
    for (var i = 0; i < 100; i++) {
      top = new IllegalStateException(huge, top);
      top.setStackTrace(deep.getStackTrace());
    }
    var entries = Collections.nCopies(5_000, Map.entry(huge, huge));

    var page =
        ErrorPage.of(
            top, new RequestFacts("GET", huge, entries, entries, entries), Optional.of(huge));

    assertThat(page.length()).isLessThan(4_000_000);
    assertThat(page).contains("… 4800 more calls", "… 4900 more");
  }

  @Test
  void causesThatGoInACircleAreShownOnce() {
    var one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("two", one));

    assertThat(page(one).split("<h[12]>(?:one|two)", -1)).hasSize(3);
  }

  private static String page(Throwable thrown) {
    return ErrorPage.of(thrown, REQUEST, Optional.empty());
  }

  private static IllegalStateException failure(String... calls) {
    var failure = new IllegalStateException("no luck");
    failure.setStackTrace(calls(calls));
    return failure;
  }

  private static StackTraceElement[] calls(String... texts) {
    var calls = new ArrayList<StackTraceElement>();
    for (var text : texts) {
      calls.add(call(text));
    }
    return calls.toArray(StackTraceElement[]::new);
  }

  /// Of a text such as `shop.Orders.place:7`.
  private static StackTraceElement call(String text) {
    var line = text.lastIndexOf(':');
    var method = text.lastIndexOf('.');
    var type = text.substring(0, method);
    var file = type.substring(type.lastIndexOf('.') + 1) + ".java";
    return new StackTraceElement(
        type, text.substring(method + 1, line), file, Integer.parseInt(text.substring(line + 1)));
  }
}
