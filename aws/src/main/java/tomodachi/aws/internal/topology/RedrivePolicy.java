package tomodachi.aws.internal.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.JsonCodec;

/// What SQS does with messages that were received too often.
///
/// @param target the ARN of the queue it moves them to
/// @param maxReceiveCount how often is often enough
record RedrivePolicy(String target, int maxReceiveCount) {

  private static final String TARGET = "deadLetterTargetArn";
  private static final String COUNT = "maxReceiveCount";

  /// The policy that a queue has; empty when it has none.
  static Optional<RedrivePolicy> parse(@Nullable String attribute) {
    if (attribute == null || attribute.isBlank()) {
      return Optional.empty();
    }
    return JsonCodec.standard().read(attribute.getBytes(UTF_8), Map.class) instanceof Map<?, ?> json
            && json.get(TARGET) instanceof String target
            && json.get(COUNT) != null
        ? Optional.of(new RedrivePolicy(target, count(json.get(COUNT))))
        : Optional.empty();
  }

  /// A number, or a number in quotes, as older tools write it.
  private static int count(@Nullable Object json) {
    return Integer.parseInt(String.valueOf(json));
  }

  /// As AWS wants it.
  String json() {
    var json = new LinkedHashMap<String, Object>();
    json.put(TARGET, target);
    json.put(COUNT, maxReceiveCount);
    return JsonCodec.standard().text(json);
  }
}
