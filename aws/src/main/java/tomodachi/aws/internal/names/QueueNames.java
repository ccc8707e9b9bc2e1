package tomodachi.aws.internal.names;

import org.jspecify.annotations.Nullable;
import tomodachi.messaging.wire.EscapedText;
import tomodachi.messaging.wire.GeneratedName;

/// Names of queues that have none of their own.
public final class QueueNames {

  /// The most characters that SQS allows, `.fifo` included.
  public static final int MOST = 80;

  /// What stands behind the name of a queue in that of its parked messages.
  public static final String PARKED = "-parked";

  private static final String BETWEEN = "--";
  private static final EscapedText WORDS = new EscapedText(QueueNames::isPlain);

  private QueueNames() {}

  /// The Python system's name: a hash of the topic as it is, not encoded.
  ///
  /// @param prefix stands before the hash, as it is
  /// @param topic without prefix
  /// @param competing true: the name depends on the topic alone
  /// @param function the handler's name in Python
  public static String python(
      String prefix,
      String topic,
      boolean competing,
      String function,
      String serviceUuid,
      boolean fifo) {
    var hash = GeneratedName.sha256(competing ? topic : topic + function + serviceUuid);
    return prefix + hash + suffix(fifo);
  }

  /// `<prefix><service>--<topic>--<handler>`, and `--<uuid>` if there is one; what SQS doesn't
  /// allow is escaped. Two dashes inside of a part are escaped too, so that two services never have
  /// one name. Past what leaves room for `-parked` and `.fifo` its end is cut off, and `-` and 8
  /// digits of its hash put there.
  ///
  /// @param prefix stands before the name, as it is
  /// @param topic without prefix
  /// @param uuid the instance's identity; null: all instances share the queue
  public static String readable(
      String prefix,
      String service,
      String topic,
      String handler,
      @Nullable String uuid,
      boolean fifo) {
    var shared =
        String.join(BETWEEN, word(service), word(TopicNames.withoutSuffix(topic)), word(handler));
    var whole = prefix + (uuid == null ? shared : shared + BETWEEN + word(uuid));
    var most = MOST - PARKED.length() - TopicNames.FIFO.length();
    return GeneratedName.shortened(whole, most) + suffix(fifo);
  }

  /// The queue for the parked messages of another: `-parked` behind its name, before `.fifo`. A
  /// name without room for that is shortened as by [#readable].
  public static String parked(String queue) {
    var base = TopicNames.withoutSuffix(queue);
    var suffix = queue.substring(base.length());
    var most = MOST - PARKED.length() - suffix.length();
    return GeneratedName.shortened(base, most) + PARKED + suffix;
  }

  private static String word(String name) {
    var plain = WORDS.encode(name);
    return isClear(plain) ? plain : plain.replace("-", "___2d_");
  }

  private static boolean isClear(String word) {
    return !word.startsWith("-") && !word.endsWith("-") && !word.contains(BETWEEN);
  }

  private static boolean isPlain(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '_'
        || character == '-';
  }

  private static String suffix(boolean fifo) {
    return fifo ? TopicNames.FIFO : "";
  }
}
