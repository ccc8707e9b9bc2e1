package tomodachi.amqp.internal.topology;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A durable exchange.
///
/// @param type `topic`, `direct`, `fanout` or `headers`; null: whatever it is, `topic` if it has to
///   be made
public record ExchangeSpec(String name, @Nullable String type) {

  private static final String TOPIC = "topic";

  /// The type it is made with.
  String typeToMake() {
    return Objects.requireNonNullElse(type, TOPIC);
  }

  /// The same exchange with this type.
  public ExchangeSpec withType(@Nullable String wanted) {
    return new ExchangeSpec(name, wanted);
  }
}
