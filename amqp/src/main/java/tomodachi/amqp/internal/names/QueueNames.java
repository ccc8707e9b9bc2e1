package tomodachi.amqp.internal.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names of queues that have none of their own.
public final class QueueNames {

  /// The most bytes of a name: the 255 that AMQP 0-9-1 allows, less those of `.parked`.
  public static final int MOST_BYTES = 248;

  private static final int HASH_DIGITS = 8;
  private static final Pattern WORD =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private QueueNames() {}

  /// The Python system's name: a hash of the key as it is, not encoded.
  ///
  /// @param prefix stands before the hash, as it is
  /// @param routingKey the key without prefix
  /// @param competing true: the name depends on the key alone
  /// @param function the handler's name in Python
  public static String python(
      String prefix, String routingKey, boolean competing, String function, String serviceUuid) {
    return prefix + sha256(competing ? routingKey : routingKey + function + serviceUuid);
  }

  /// `<prefix><service>.<routing key>.<handler>`, and `.<uuid>` if there is one, encoded as routing
  /// keys are. Dots of service and handler are encoded too, so that two services never have one
  /// name. Past [#MOST_BYTES] its end is cut off, and `-` and 8 digits of its hash put there.
  ///
  /// @param prefix stands before the name, as it is
  /// @param routingKey the key without prefix
  /// @param uuid the instance's identity; null: all instances share the queue
  public static String readable(
      String prefix, String service, String routingKey, String handler, @Nullable String uuid) {
    var shared = "%s.%s.%s".formatted(word(service), RoutingKeys.encode(routingKey), word(handler));
    return shortened(prefix + (uuid == null ? shared : shared + "." + word(uuid)));
  }

  private static String word(String name) {
    return RoutingKeys.encode(name).replace(".", "___2e_");
  }

  private static String shortened(String name) {
    var bytes = name.getBytes(UTF_8);
    return bytes.length <= MOST_BYTES
        ? name
        : beginning(bytes) + "-" + sha256(name).substring(0, HASH_DIGITS);
  }

  private static String beginning(byte[] name) {
    var end = MOST_BYTES - 1 - HASH_DIGITS;
    while (isInsideCharacter(name[end])) {
      end--;
    }
    return new String(Arrays.copyOf(name, end), UTF_8);
  }

  /// RFC 3629: the bytes of a character after its first begin with the bits 10.
  private static boolean isInsideCharacter(byte utf8) {
    return (utf8 & 0b1100_0000) == 0b1000_0000;
  }

  private static String sha256(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("Every Java platform has SHA-256", e);
    }
  }

  /// The name of a method as Python would have it: `orderCreated` as `order_created`.
  public static String snake(String camelCase) {
    return WORD.matcher(camelCase).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
