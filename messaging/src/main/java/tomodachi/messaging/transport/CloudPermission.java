package tomodachi.messaging.transport;

import java.util.List;
import java.util.Map;

/// Something a service must be allowed to do at AWS.
///
/// @param name for what, in letters and digits, such as `ConsumeFromQueues`
/// @param actions such as `sqs:ReceiveMessage`, at least one
/// @param resources ARNs, or patterns of them
/// @param conditions operator, key, values; empty for none
public record CloudPermission(
    String name,
    List<String> actions,
    List<String> resources,
    Map<String, Map<String, List<String>>> conditions) {

  public CloudPermission {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
    conditions = Map.copyOf(conditions);
  }

  /// A permission without conditions.
  public CloudPermission(String name, List<String> actions, List<String> resources) {
    this(name, actions, resources, Map.of());
  }

  /// The same for other resources.
  public CloudPermission on(List<String> others) {
    return new CloudPermission(name, actions, others, conditions);
  }

  /// The same under a condition.
  public CloudPermission when(String operator, String key, List<String> values) {
    return new CloudPermission(name, actions, resources, Map.of(operator, Map.of(key, values)));
  }
}
