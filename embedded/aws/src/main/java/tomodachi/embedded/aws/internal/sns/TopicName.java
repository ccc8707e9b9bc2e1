package tomodachi.embedded.aws.internal.sns;

import java.util.regex.Pattern;
import tomodachi.embedded.aws.internal.api.ApiError;

/// Which names topics can have.
final class TopicName {

  private static final String FIFO = ".fifo";
  private static final int LONGEST = 256;
  private static final Pattern STEM = Pattern.compile("[A-Za-z0-9_-]+");

  private TopicName() {}

  /// @param fifo whether the topic is to be a FIFO topic, whose name says so
  /// @throws ApiError if a topic can't be called that
  static void check(String name, boolean fifo) throws ApiError {
    if (isFifo(name) != fifo || name.length() > LONGEST || !STEM.matcher(stem(name)).matches()) {
      throw SnsErrors.invalid("Topic Name");
    }
  }

  /// True for names of FIFO topics and of FIFO queues.
  static boolean isFifo(String name) {
    return name.endsWith(FIFO);
  }

  private static String stem(String name) {
    return isFifo(name) ? name.substring(0, name.length() - FIFO.length()) : name;
  }
}
