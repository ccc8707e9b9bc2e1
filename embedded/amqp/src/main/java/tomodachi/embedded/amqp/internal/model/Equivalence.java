package tomodachi.embedded.amqp.internal.model;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.amqp.internal.wire.FieldTable;
import tomodachi.embedded.amqp.internal.wire.FieldValue;
import tomodachi.embedded.amqp.internal.wire.Refusal;

/// Whether something is declared again as what it is.
///
/// @param subject such as `queue 'a' in vhost '/'`
record Equivalence(String subject) {

  void check(String argument, boolean received, boolean current) throws Refusal {
    check(argument, Boolean.toString(received), Boolean.toString(current));
  }

  void check(String argument, String received, String current) throws Refusal {
    if (!received.equals(current)) {
      throw differs(argument, "received '%s' but current is '%s'".formatted(received, current));
    }
  }

  /// Compares the arguments that mean something, and none else.
  void check(Collection<String> arguments, FieldTable received, FieldTable current) throws Refusal {
    for (var argument : arguments) {
      check(argument, received.get(argument), current.get(argument));
    }
  }

  private void check(String argument, @Nullable FieldValue received, @Nullable FieldValue current)
      throws Refusal {
    if (received != null && current != null) {
      checkValue(argument, received, current);
    } else if (received != null || current != null) {
      throw differs(
          argument,
          "received %s but current is %s".formatted(described(received), described(current)));
    }
  }

  private void checkValue(String argument, FieldValue received, FieldValue current) throws Refusal {
    if (!received.matches(current)) {
      throw differs(argument, "received '%s' but current is '%s'".formatted(received, current));
    }
  }

  private Refusal differs(String argument, String how) {
    return Refusal.precondition(
        "inequivalent arg '%s' for %s: %s".formatted(argument, subject, how));
  }

  private static String described(@Nullable FieldValue value) {
    return value == null
        ? "none"
        : "the value '%s' of type '%s'".formatted(value, value.typeName());
  }
}
