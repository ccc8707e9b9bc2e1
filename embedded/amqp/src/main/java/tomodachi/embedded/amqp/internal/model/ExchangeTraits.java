package tomodachi.embedded.amqp.internal.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.amqp.internal.wire.FieldTable;
import tomodachi.embedded.amqp.internal.wire.FieldValue;
import tomodachi.embedded.amqp.internal.wire.Refusal;

/// What an exchange was declared as.
///
/// @param autoDelete whether it goes with its last binding
/// @param internal whether only other exchanges may give it messages
public record ExchangeTraits(
    ExchangeType type,
    boolean durable,
    boolean autoDelete,
    boolean internal,
    FieldTable arguments) {

  private static final String ALTERNATE = "alternate-exchange";

  static ExchangeTraits predeclared(ExchangeType type, boolean internal) {
    return new ExchangeTraits(type, true, false, internal, FieldTable.EMPTY);
  }

  /// The name of the exchange for what has no binding here.
  @Nullable String alternate() {
    return arguments.get(ALTERNATE) instanceof FieldValue.Octets name ? name.value() : null;
  }

  /// @throws Refusal if an argument has another type than it should
  void check(String exchange) throws Refusal {
    var alternate = arguments.get(ALTERNATE);
    if (alternate != null && !(alternate instanceof FieldValue.Octets)) {
      throw Refusal.precondition(
          "invalid type '%s' for arg '%s' in %s"
              .formatted(alternate.typeName(), ALTERNATE, Exchange.described(exchange)));
    }
  }

  /// @throws Refusal if `declared` isn't the same
  void checkSame(String exchange, ExchangeTraits declared) throws Refusal {
    var same = new Equivalence(Exchange.described(exchange));
    same.check("type", declared.type.label(), type.label());
    same.check("durable", declared.durable, durable);
    same.check("auto_delete", declared.autoDelete, autoDelete);
    same.check("internal", declared.internal, internal);
    same.check(List.of(ALTERNATE), declared.arguments, arguments);
  }
}
