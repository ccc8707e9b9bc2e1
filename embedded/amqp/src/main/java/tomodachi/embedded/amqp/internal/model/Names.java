package tomodachi.embedded.amqp.internal.model;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.random.RandomGenerator;
import tomodachi.embedded.amqp.internal.wire.Refusal;

/// Which names may be declared, and names for what has none.
public final class Names {

  private static final String RESERVED = "amq.";
  private static final int RANDOM_BYTES = 16;

  private final RandomGenerator random = new SecureRandom();

  /// A name nobody has.
  ///
  /// @param prefix such as `amq.gen-`
  public String generate(String prefix) {
    var bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The name as it is declared: RabbitMQ takes line ends out.
  static String cleaned(String name) {
    return name.replace("\r", "").replace("\n", "");
  }

  /// @param kind `queue` or `exchange`
  /// @throws Refusal if the name is kept for the broker
  static void checkFree(String kind, String name) throws Refusal {
    if (name.startsWith(RESERVED)) {
      throw Refusal.access("%s name '%s' contains reserved prefix 'amq.*'".formatted(kind, name));
    }
  }

  static boolean isReserved(String name) {
    return name.startsWith(RESERVED);
  }
}
