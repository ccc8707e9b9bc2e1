package tomodachi.amqp.internal.topology;

import java.util.Map;

/// What an exchange gives a queue.
///
/// @param key the pattern, with prefix, encoded; may be empty
/// @param arguments what a headers exchange compares with
public record BindingSpec(String key, Map<String, Object> arguments) {

  public BindingSpec {
    arguments = Map.copyOf(arguments);
  }
}
