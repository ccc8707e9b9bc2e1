package tomodachi.embedded.aws.internal.filter;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of a policy.
final class PolicyText {

  private static final int LONGEST = 256 * 1024;
  // An object in an object counts once more in the combinations; what is deeper is too complex.
  private static final int DEEPEST = 160;
  private static final int KEYS = 5;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private PolicyText() {}

  /// The object in it.
  static JsonNode read(String json) throws MalformedPolicy {
    if (isTooLong(json)) {
      throw new MalformedPolicy("Filter policy is too long");
    }
    var policy = parse(json);
    if (policy.isMissingNode()) {
      throw notJson();
    }
    if (!policy.isObject()) {
      throw new MalformedPolicy("Filter is not an object");
    }
    if (policy.size() > KEYS) {
      throw new MalformedPolicy("Filter policy can not have more than 5 keys");
    }
    return policy;
  }

  private static boolean isTooLong(String json) {
    return json.length() > LONGEST || json.getBytes(StandardCharsets.UTF_8).length > LONGEST;
  }

  private static JsonNode parse(String json) throws MalformedPolicy {
    try {
      return JSON.readTree(json);
    } catch (StreamConstraintsException _) {
      throw Combinations.tooComplex();
    } catch (JacksonException _) {
      throw notJson();
    }
  }

  private static MalformedPolicy notJson() {
    return new MalformedPolicy("failed to parse JSON.");
  }
}
