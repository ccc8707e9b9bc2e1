package tomodachi.embedded.amqp.internal.server;

import java.math.BigInteger;
import java.util.regex.Pattern;
import tomodachi.embedded.amqp.internal.wire.Properties;
import tomodachi.embedded.amqp.internal.wire.Property;
import tomodachi.embedded.amqp.internal.wire.Refusal;

/// What the properties of a published message have to be, in the words of RabbitMQ.
final class PublishedProperties {

  /// Ten years in milliseconds.
  private static final BigInteger LONGEST = BigInteger.valueOf(315_360_000_000L);

  private static final Pattern INTEGER = Pattern.compile("([+-]?[0-9]+)(.*)", Pattern.DOTALL);

  private PublishedProperties() {}

  /// @throws Refusal if the message comes from somebody else, or when it expires isn't a number
  static void check(Properties properties) throws Refusal {
    var user = properties.text(Property.USER_ID);
    if (user != null && !user.equals(Login.USER)) {
      throw Refusal.precondition(
          "user_id property set to '%s' but authenticated user was '%s'"
              .formatted(user, Login.USER));
    }
    var expiration = properties.text(Property.EXPIRATION);
    if (expiration != null) {
      checkExpiration(expiration);
    }
  }

  private static void checkExpiration(String expiration) throws Refusal {
    var matcher = INTEGER.matcher(expiration);
    if (!matcher.matches()) {
      throw invalid(expiration, "no_integer");
    }
    if (!matcher.group(2).isEmpty()) {
      throw invalid(expiration, "{leftover_string,\"%s\"}".formatted(matcher.group(2)));
    }
    var millis = new BigInteger(matcher.group(1));
    if (millis.signum() < 0) {
      throw invalid(expiration, "{value_negative,%s}".formatted(millis));
    }
    if (millis.compareTo(LONGEST) > 0) {
      throw invalid(expiration, "{value_too_large,%s}".formatted(millis));
    }
  }

  private static Refusal invalid(String expiration, String why) {
    return Refusal.precondition("invalid expiration '%s': %s".formatted(expiration, why));
  }
}
