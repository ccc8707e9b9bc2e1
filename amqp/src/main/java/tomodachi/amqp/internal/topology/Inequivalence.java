package tomodachi.amqp.internal.topology;

import com.rabbitmq.client.AMQP;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What RabbitMQ says about a queue or exchange that is declared as something else than it is.
///
/// @param argument the argument or property, such as `x-max-length` or `durable`
/// @param wanted what was declared, `none` for nothing
/// @param actual what it is, `none` for nothing
/// @param actualType the type of what it is, such as `longstr`; null when RabbitMQ doesn't say
record Inequivalence(String argument, String wanted, String actual, @Nullable String actualType) {

  private static final String NONE = "none";
  private static final String VALUE = "(?:none|'(.*)'|the value '(.*)' of type '(\\w+)')";
  private static final Pattern TEXT =
      Pattern.compile(
          "inequivalent arg '([^']+)' for .+: received %s but current is %s"
              .formatted(VALUE, VALUE),
          Pattern.DOTALL);

  /// What a refusal says; empty when it is about something else.
  static Optional<Inequivalence> in(ChannelRefusal refusal) {
    var found = TEXT.matcher(refusal.text());
    return refusal.code() == AMQP.PRECONDITION_FAILED && found.find()
        ? Optional.of(of(found.toMatchResult()))
        : Optional.empty();
  }

  private static Inequivalence of(MatchResult found) {
    return new Inequivalence(found.group(1), value(found, 2), value(found, 5), found.group(7));
  }

  private static String value(MatchResult found, int group) {
    var alone = found.group(group);
    var typed = found.group(group + 1);
    return alone != null ? alone : typed != null ? typed : NONE;
  }

  /// The value it has, to be declared the same way; empty when that can't be told.
  Optional<Object> actualValue() {
    if (actualType == null) {
      return Optional.empty();
    }
    return switch (actualType) {
      case "longstr" -> Optional.of(actual);
      case "bool" -> Optional.of(Boolean.parseBoolean(actual));
      default -> number();
    };
  }

  private Optional<Object> number() {
    try {
      return Optional.of(Long.parseLong(actual));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
