package tomodachi.embedded.amqp.internal.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.amqp.internal.wire.FieldValue;

/// What the value of an argument has to be. The answers are in the words of RabbitMQ.
@FunctionalInterface
interface ArgumentCheck {

  /// The longest time there is, in milliseconds: ten years.
  long LONGEST = 315_360_000_000L;

  /// What is wrong with a value, or null.
  @Nullable String problem(FieldValue value);

  /// A whole number that isn't negative.
  static @Nullable String notNegative(FieldValue value) {
    if (!(value instanceof FieldValue.Whole whole && whole.isNumber())) {
      return "\"expected integer, got %s\"".formatted(value.typeName());
    }
    return whole.value() < 0 ? "{value_negative,%d}".formatted(whole.value()) : null;
  }

  /// Milliseconds.
  static ArgumentCheck duration(boolean mayBeZero) {
    return value -> {
      var problem = notNegative(value);
      if (problem != null || !(value instanceof FieldValue.Whole(_, var millis))) {
        return problem;
      }
      if (millis == 0 && !mayBeZero) {
        return "{value_zero,0}";
      }
      return millis > LONGEST ? "{value_too_large,%d}".formatted(millis) : null;
    };
  }

  static @Nullable String priority(FieldValue value) {
    var problem = notNegative(value);
    return problem == null && value instanceof FieldValue.Whole(_, var number) && number > 255
        ? "{max_value_exceeded,%d}".formatted(number)
        : problem;
  }

  static @Nullable String bool(FieldValue value) {
    return value instanceof FieldValue.Bool ? null : unacceptable(value);
  }

  /// Text that fits into a routing key.
  static @Nullable String routingKey(FieldValue value) {
    if (!(value instanceof FieldValue.Octets(_, var text))) {
      return unacceptable(value);
    }
    return text.length() > 255 ? "\"longer than 255 bytes\"" : null;
  }

  static @Nullable String overflow(FieldValue value) {
    return known(
        value, "invalid_overflow", List.of("drop-head", "reject-publish", "reject-publish-dlx"));
  }

  static @Nullable String deadLetterStrategy(FieldValue value) {
    return known(value, "invalid_dlx_strategy", List.of("at-most-once", "at-least-once"));
  }

  static @Nullable String queueVersion(FieldValue value) {
    var problem = notNegative(value);
    return problem == null
            && value instanceof FieldValue.Whole(_, var number)
            && (number < 1 || number > 2)
        ? "\"unsupported queue version '%d'\"".formatted(number)
        : problem;
  }

  /// One of some words.
  ///
  /// @param what the thing that has these words
  static ArgumentCheck oneOf(String what, String... words) {
    return value -> known(value, "\"unsupported %s '%s'\"".formatted(what, value), List.of(words));
  }

  private static @Nullable String known(FieldValue value, String problem, List<String> words) {
    if (!(value instanceof FieldValue.Octets(_, var text))) {
      return unacceptable(value);
    }
    return words.contains(text) ? null : problem;
  }

  private static String unacceptable(FieldValue value) {
    return "{unacceptable_type,%s}".formatted(value.typeName());
  }
}
