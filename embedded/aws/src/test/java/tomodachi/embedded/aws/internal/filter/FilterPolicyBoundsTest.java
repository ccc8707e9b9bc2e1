package tomodachi.embedded.aws.internal.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.internal.api.MessageAttribute;
import tomodachi.embedded.aws.internal.filter.FilterPolicy.Scope;

/// The longest messages are decided on, too.
class FilterPolicyBoundsTest {

  private static final int LONG = 250_000;

  @Test
  void aDeepBodyNeverMatches() throws MalformedPolicy {
    var policy = FilterPolicy.parse("{\"a\": [1, {\"exists\": false}]}", Scope.MESSAGE_BODY);

    assertThat(policy.accepts(Map.of(), "{\"b\": " + "[".repeat(LONG))).isFalse();
    assertThat(policy.accepts(Map.of(), "{\"b\":".repeat(LONG / 5))).isFalse();
    assertThat(policy.accepts(Map.of(), "{\"a\": " + nested(2_000) + "}")).isFalse();
    assertThat(policy.accepts(Map.of(), "{\"a\": " + nested(900) + "}")).isTrue();
  }

  @Test
  void aLongTextIsLookedThroughOnce() throws MalformedPolicy {
    var half = "a".repeat(LONG / 2);
    var policy =
        FilterPolicy.parse(
            "{\"a\": [{\"wildcard\": \"*%sb*\"}]}".formatted(half), Scope.MESSAGE_BODY);

    assertThat(policy.accepts(Map.of(), "{\"a\": \"%s\"}".formatted(half + half))).isFalse();
    assertThat(policy.accepts(Map.of(), "{\"a\": \"%s\"}".formatted(half + half + "b"))).isTrue();
  }

  @Test
  void aLongNumberIsANumber() throws MalformedPolicy {
    var policy = FilterPolicy.parse("{\"a\": [{\"numeric\": [\">\", 5]}]}", Scope.MESSAGE_BODY);

    assertThat(policy.accepts(Map.of(), "{\"a\": %s}".formatted("9".repeat(LONG)))).isTrue();
    assertThat(policy.accepts(Map.of(), "{\"a\": -%s}".formatted("9".repeat(LONG)))).isFalse();
  }

  @Test
  void aNameWithManyDotsIsAPath() throws MalformedPolicy {
    var policy = FilterPolicy.parse("{\"a\": {\"\": [1]}}", Scope.MESSAGE_BODY);

    assertThat(policy.accepts(Map.of(), "{\"a%s\": 1}".formatted(".".repeat(LONG)))).isFalse();
    assertThat(policy.accepts(Map.of(), "{\"a.\": 1}")).isTrue();
  }

  @Test
  void manyAlternativesLookAtOneAttribute() throws MalformedPolicy {
    var alternatives = "{\"a\": [\"x\"]},".repeat(149) + "{\"a\": [\"y\"]}";
    var policy =
        FilterPolicy.parse("{\"$or\": [%s]}".formatted(alternatives), Scope.MESSAGE_ATTRIBUTES);
    var array = "[" + "\"z\",".repeat(LONG / 8) + "\"y\"]";

    assertThat(policy.accepts(Map.of("a", MessageAttribute.ofText("String.Array", array)), ""))
        .isTrue();
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "1" + "]".repeat(depth);
  }
}
