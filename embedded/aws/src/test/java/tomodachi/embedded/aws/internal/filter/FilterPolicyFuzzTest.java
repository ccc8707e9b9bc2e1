package tomodachi.embedded.aws.internal.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tomodachi.embedded.aws.internal.api.MessageAttribute;

/// Whatever stands in a policy and a message: a decision, always the same, or a refusal in words.
class FilterPolicyFuzzTest {

  @FuzzTest
  void aPolicyDecidesOrIsRefused(byte[] bytes) {
    var lines = new String(bytes, StandardCharsets.UTF_8).split("\n", 2);
    var message = lines.length > 1 ? lines[1] : "";
    for (var scope : FilterPolicy.Scope.values()) {
      decide(lines[0], scope, message);
    }
  }

  private static void decide(String json, FilterPolicy.Scope scope, String message) {
    try {
      var policy = FilterPolicy.parse(json, scope);
      var attributes = attributes(message);
      assertThat(policy.accepts(attributes, message))
          .isEqualTo(FilterPolicy.parse(json, scope).accepts(attributes, message));
    } catch (MalformedPolicy e) {
      assertThat(e).hasMessageMatching("(?s).+");
    }
  }

  private static Map<String, MessageAttribute> attributes(String message) {
    return Map.of(
        "a", MessageAttribute.ofText("String", message),
        "b", MessageAttribute.ofText("Number", message),
        "c", MessageAttribute.ofText("String.Array", message));
  }
}
