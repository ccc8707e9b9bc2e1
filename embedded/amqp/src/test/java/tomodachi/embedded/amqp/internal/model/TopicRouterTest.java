package tomodachi.embedded.amqp.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.embedded.amqp.internal.wire.FieldTable;

class TopicRouterTest {

  private final TopicRouter router = new TopicRouter();

  @ParameterizedTest
  @CsvSource({
    "a.b, a.b, true",
    "a.b, a.c, false",
    "a.*, a.b, true",
    "a.*, a, false",
    "a.*, a.b.c, false",
    "#, '', true",
    "#, a.b, true",
    "a.#, a, true",
    "a.#.b, a.b, true",
    "a.#.b, a.x.y.b, true",
    "a.#.b, a.x.y, false",
    "a.#.#, a, true",
    "#.a, a.a, true",
    "*, '', false",
    "*.*, '.', true",
    "*a, xa, false",
    "a..b, a..b, true",
    "a.*.b, a..b, true",
    "'', '', true",
    "'', a, false",
    "*, *, true",
    "#, '#', true",
  })
  void aPatternMatches(String pattern, String key, boolean matches) {
    router.add(binding(pattern));

    assertThat(route(key)).hasSize(matches ? 1 : 0);
  }

  @Test
  void whatIsRemovedIsNoLongerFound() {
    var first = binding("a.#");
    var second = binding("a.#.b");
    router.add(first);
    router.add(second);
    assertThat(route("a.b")).hasSize(2);

    router.remove(first);
    assertThat(route("a.b")).containsExactly(second.destination());
    router.remove(second);
    assertThat(route("a.b")).isEmpty();
  }

  @Test
  void manyHashesTakeNoLongerThanOthers() {
    router.add(binding(words("#", 120) + ".b"));

    assertThat(route(words("a", 120))).isEmpty();
    assertThat(route(words("a", 120) + ".b")).hasSize(1);
  }

  @Test
  void anyPatternMatchesWhatItsDefinitionSays() {
    var random = new Random(42);
    for (var i = 0; i < 3_000; i++) {
      var pattern = words(random, "a", "b", "*", "#");
      var key = words(random, "a", "b", "c");
      var once = new TopicRouter();
      once.add(binding(pattern));

      assertThat(route(once, key))
          .as("%s matches %s", pattern, key)
          .hasSize(matches(TopicWords.of(pattern), TopicWords.of(key)) ? 1 : 0);
    }
  }

  private static boolean matches(List<String> pattern, List<String> words) {
    if (pattern.isEmpty()) {
      return words.isEmpty();
    }
    var rest = pattern.subList(1, pattern.size());
    if (pattern.getFirst().equals("#")) {
      return matches(rest, words)
          || (!words.isEmpty() && matches(pattern, words.subList(1, words.size())));
    }
    return !words.isEmpty()
        && (pattern.getFirst().equals("*") || pattern.getFirst().equals(words.getFirst()))
        && matches(rest, words.subList(1, words.size()));
  }

  private static String words(Random random, String... words) {
    return random
        .ints(random.nextInt(6), 0, words.length)
        .mapToObj(index -> words[index])
        .collect(Collectors.joining("."));
  }

  private static String words(String word, int count) {
    return Stream.generate(() -> word).limit(count).collect(Collectors.joining("."));
  }

  private static Binding binding(String pattern) {
    var traits = ExchangeTraits.predeclared(ExchangeType.FANOUT, false);
    return new Binding(new Exchange("to " + pattern, traits), pattern, FieldTable.EMPTY);
  }

  private List<Destination> route(String key) {
    return route(router, key);
  }

  private static List<Destination> route(Router router, String key) {
    var destinations = new ArrayList<Destination>();
    router.route(key, FieldTable.EMPTY, destinations::add);
    return destinations;
  }
}
