package tomodachi.http.internal.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

  private final List<Route<String>> routes = new ArrayList<>();

  private RouteTableTest template(String methods, String path) throws BadPattern {
    routes.add(new Route<>(methods(methods), Template.parse(path), "T" + routes.size()));
    return this;
  }

  private RouteTableTest regex(String methods, String path) throws BadPattern {
    routes.add(new Route<>(methods(methods), RoutePattern.parse(path), "R" + routes.size()));
    return this;
  }

  private static Methods methods(String names) throws BadPattern {
    return Methods.of(List.of(names.split(",")));
  }

  private String find(String method, String path) throws MalformedTarget {
    return text(new RouteTable<>(routes).find(method, path));
  }

  private static String text(Lookup<String> lookup) {
    return switch (lookup) {
      case Lookup.Found<String>(var target, var values) -> target + values.values();
      case Lookup.WrongMethod<String>(var allowed) -> "405 " + String.join(",", allowed);
      case Lookup.NotFound<String>() -> "404";
    };
  }

  @Test
  void anEmptyTableFindsNothing() throws Exception {
    assertThat(find("GET", "/")).isEqualTo("404");
  }

  @Test
  void theRouteThatStandsFirstAnswersWhateverItsKind() throws Exception {
    template("GET", "/a/{x}").regex("GET", "/a/b").template("GET", "/a/b");
    assertThat(find("GET", "/a/b")).isEqualTo("T0[b]");

    routes.clear();
    regex("GET", "/a/.+").template("GET", "/a/b");
    assertThat(find("GET", "/a/b")).isEqualTo("R0[]");

    routes.clear();
    template("GET", "/a/{rest...}").template("GET", "/a/b");
    assertThat(find("GET", "/a/b")).isEqualTo("T0[b]");
  }

  @Test
  void aRouteOfAnotherMethodIsPassedOver() throws Exception {
    template("POST", "/a/{x}").regex("PUT", "/a/b").template("GET", "/a/b");

    assertThat(find("GET", "/a/b")).isEqualTo("T2[]");
    assertThat(find("PUT", "/a/b")).isEqualTo("R1[]");
  }

  @Test
  void getAnswersHeadToo() throws Exception {
    template("get", "/a").template("POST", "/b");

    assertThat(find("HEAD", "/a")).isEqualTo("T0[]");
    assertThat(find("HEAD", "/b")).isEqualTo("405 POST");
  }

  @Test
  void anyMethodIsTakenByTheStar() throws Exception {
    regex("*", "/a");

    assertThat(find("BREW", "/a")).isEqualTo("R0[]");
  }

  @Test
  void aKnownPathWithoutTheMethodSaysAllThatAreAllowed() throws Exception {
    template("GET", "/a/{x}").regex("PUT,DELETE", "/a/b").template("POST", "/a/c");

    assertThat(find("POST", "/a/b")).isEqualTo("405 DELETE,GET,HEAD,PUT");
  }

  @Test
  void methodsAreComparedAsReceived() throws Exception {
    template("GET", "/a");

    assertThat(find("get", "/a")).isEqualTo("405 GET,HEAD");
  }

  @ParameterizedTest
  @CsvSource({"'', Route has the method \"\"", "'A B', Route has the method \"A B\""})
  void aNameThatIsNoMethodIsRefused(String name, String message) {
    assertThatExceptionOfType(BadPattern.class)
        .isThrownBy(() -> Methods.of(List.of(name)))
        .withMessage(message + ", which is no method");
  }

  @Test
  void aRouteNeedsAMethod() {
    assertThatExceptionOfType(BadPattern.class)
        .isThrownBy(() -> Methods.of(List.of()))
        .withMessage("Route has no method");
  }

  @Test
  void anExpressionThatTakesTooLongIsTheClientsMistake() throws Exception {
    regex("GET", "/(.*)(.*)(.*)(.*)b");

    assertThatExceptionOfType(MalformedTarget.class)
        .isThrownBy(() -> find("GET", "/" + "a".repeat(1000)));
  }

  @Test
  void routesThatCanNeverAnswerAreFound() throws Exception {
    template("GET", "/a/{x}")
        .template("GET", "/a/{y}")
        .template("POST", "/a/{x}")
        .template("HEAD", "/a/{x}")
        .regex("GET,PUT", "/a/(?P<x>.+)")
        .regex("PUT", "^/a/(?<y>.+)$")
        .regex("GET", "/a/b");

    var found = new ArrayList<String>();
    Duplicates.find(routes, (first, second) -> found.add(first.target() + second.target()));

    assertThat(found).containsExactly("T0T1", "T0T3", "R4R5");
  }

  @Test
  void headMayStandBeforeGet() throws Exception {
    template("HEAD", "/a").template("GET", "/a");

    Duplicates.find(routes, (_, second) -> assertThat(second).isNull());
    assertThat(find("HEAD", "/a")).isEqualTo("T0[]");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theIndexFindsWhatTryingOneRouteAfterTheOtherFinds(long seed) throws Exception {
    var random = new Random(seed);
    for (var i = 0; i < 60; i++) {
      addRandom(random);
    }

    var table = new RouteTable<>(routes);
    for (var i = 0; i < 500; i++) {
      var path = randomPath(random);
      var method = List.of("GET", "HEAD", "POST", "PUT").get(random.nextInt(4));
      assertThat(text(table.find(method, path)))
          .as("%s %s in %s", method, path, routes)
          .isEqualTo(text(linear(method, path)));
    }
  }

  private void addRandom(Random random) throws BadPattern {
    var method = List.of("GET", "POST", "PUT", "GET,POST", "*").get(random.nextInt(5));
    if (random.nextInt(3) == 0) {
      regex(method, randomRegex(random));
    } else {
      template(method, randomTemplate(random));
    }
  }

  private static String randomTemplate(Random random) {
    var path = new StringBuilder();
    var segments = 1 + random.nextInt(3);
    for (var i = 0; i < segments; i++) {
      var last = i == segments - 1;
      path.append('/')
          .append(
              switch (random.nextInt(last ? 6 : 4)) {
                case 0 -> "{n" + i + "}";
                case 4 -> "{n" + i + "...}";
                case 5 -> "";
                default -> word(random);
              });
    }
    return path.toString();
  }

  private static String randomRegex(Random random) {
    var tails =
        List.of("", "/?", "/.*", "/(?P<id>[^/]+)", "|/a", "+", "/(?:" + word(random) + "|b)", ".?");
    var start = random.nextInt(6) == 0 ? "" : "/" + word(random);
    return start + "/" + word(random) + tails.get(random.nextInt(tails.size()));
  }

  private static String randomPath(Random random) {
    var path = new StringBuilder();
    for (var i = 0; i <= random.nextInt(3); i++) {
      path.append('/').append(word(random));
    }
    return path + (random.nextInt(5) == 0 ? "/" : "");
  }

  private static String word(Random random) {
    return List.of("a", "b", "ab", "aa").get(random.nextInt(4));
  }

  private Lookup<String> linear(String method, String path) throws MalformedTarget {
    var allowed = new TreeSet<String>();
    for (var route : routes) {
      var values = route.pattern().match(path);
      if (values != null && route.methods().accept(method)) {
        return new Lookup.Found<>(route.target(), values);
      }
      if (values != null) {
        allowed.addAll(route.methods().accepted());
      }
    }
    return allowed.isEmpty() ? new Lookup.NotFound<>() : new Lookup.WrongMethod<>(allowed);
  }

  @Test
  void tenThousandRoutesNeedNoMoreMatchesThanOne() throws Exception {
    for (var i = 0; i < 5_000; i++) {
      template("GET", "/template%d/{id}".formatted(i)).regex("GET", "/regex" + i + "/(?<id>.+)/?");
    }
    var index = new PrefixIndex<String>();
    for (var i = 0; i < routes.size(); i++) {
      if (routes.get(i).pattern() instanceof RoutePattern pattern) {
        index.add(new Ranked<>(i, routes.get(i)), pattern);
      }
    }

    assertThat(index.candidates("/regex4999/x").stream().mapToInt(List::size).sum()).isEqualTo(1);
    assertThat(find("GET", "/regex4999/x")).isEqualTo("R9999[x]");
    assertThat(find("GET", "/template4999/x")).isEqualTo("T9998[x]");
  }
}
