package tomodachi.amqp.internal.names;

import tomodachi.messaging.wire.EscapedText;

/// Routing keys on the wire, as the Python system has them: characters outside printable ASCII are
/// escaped.
public final class RoutingKeys {

  private static final EscapedText KEYS = new EscapedText(RoutingKeys::isPrintable);

  private RoutingKeys() {}

  /// The key for the wire; `*`, `#` and `.` are kept.
  public static String encode(String key) {
    return KEYS.encode(key);
  }

  private static boolean isPrintable(int character) {
    return character >= ' ' && character <= '~';
  }

  /// The key of a message that came; what only looks encoded stays as it is.
  public static String decode(String encoded) {
    return EscapedText.decode(encoded);
  }
}
