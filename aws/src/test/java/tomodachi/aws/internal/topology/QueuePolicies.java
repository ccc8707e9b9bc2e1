package tomodachi.aws.internal.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import tomodachi.transport.JsonCodec;

/// Reads the policies of queues.
final class QueuePolicies {

  private QueuePolicies() {}

  /// Where messages may come from by the last statement; of a policy without statements, nowhere.
  static List<String> sources(String policy) {
    if (policy.isEmpty()) {
      return List.of();
    }
    var json =
        (Map<?, ?>) requireNonNull(JsonCodec.standard().read(policy.getBytes(UTF_8), Map.class));
    var statements = (List<?>) requireNonNull(json.get("Statement"));
    return new PolicyStatement((Map<?, ?>) statements.getLast()).sources();
  }
}
