package tomodachi.aws.internal.names;

import tomodachi.messaging.wire.EscapedText;

/// Names of topics on the wire, as the Python system has them: characters that AWS doesn't allow
/// are escaped, the dot of a final `.fifo` is not.
public final class TopicNames {

  /// What the names of FIFO topics and queues end in.
  public static final String FIFO = ".fifo";

  private static final EscapedText NAMES = new EscapedText(TopicNames::isPlain);

  private TopicNames() {}

  /// The name for the wire; `*` and `#` are kept.
  public static String encode(String topic) {
    return topic.endsWith(FIFO) ? NAMES.encode(withoutSuffix(topic)) + FIFO : NAMES.encode(topic);
  }

  private static boolean isPlain(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '_'
        || character == '-'
        || character == '*'
        || character == '#';
  }

  /// The name of a topic that was met; what only looks encoded stays as it is.
  public static String decode(String encoded) {
    return EscapedText.decode(encoded);
  }

  /// A topic's name on AWS.
  ///
  /// @param topic without prefix
  /// @param fifo whether it has to end in `.fifo`
  public static String onWire(String prefix, String topic, boolean fifo) {
    var whole = prefix + topic;
    return encode(fifo && !whole.endsWith(FIFO) ? whole + FIFO : whole);
  }

  /// The topic that a name on AWS stands for, without prefix if it has that.
  public static String ofWire(String prefix, String name) {
    var decoded = decode(name);
    return decoded.startsWith(prefix) ? decoded.substring(prefix.length()) : decoded;
  }

  /// A name without `.fifo` at its end.
  public static String withoutSuffix(String name) {
    return name.endsWith(FIFO) ? name.substring(0, name.length() - FIFO.length()) : name;
  }
}
