package tomodachi.embedded.aws.property;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// How a queue is set up.
///
/// @param fifo true for a FIFO queue
/// @param delay in seconds
/// @param visibility in seconds
/// @param retention in seconds
/// @param maxReceives how often a message is received before it goes to the dead-letter queue; 0 if
///   there is none
record QueueKind(boolean fifo, int delay, int visibility, int retention, int maxReceives) {

  private static final int DAY = 24 * 60 * 60;

  /// Any. Messages expire only where they are never moved: when that happens isn't documented.
  static QueueKind random(RandomGenerator random) {
    var redrives = random.nextInt(3) == 0;
    return new QueueKind(
        random.nextBoolean(),
        random.nextInt(3) == 0 ? random.nextInt(1, 10) : 0,
        random.nextInt(1, 30),
        redrives || random.nextBoolean() ? 4 * DAY : random.nextInt(60, 120),
        redrives ? random.nextInt(1, 4) : 0);
  }

  QueueKind ofDeadLetters() {
    return new QueueKind(fifo, 0, visibility, retention, 0);
  }

  boolean redrives() {
    return maxReceives > 0;
  }

  String named(String name) {
    return fifo ? name + ".fifo" : name;
  }

  Map<String, String> attributes(String deadLetterArn) {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("DelaySeconds", String.valueOf(delay));
    attributes.put("VisibilityTimeout", String.valueOf(visibility));
    attributes.put("MessageRetentionPeriod", String.valueOf(retention));
    if (fifo) {
      attributes.put("FifoQueue", "true");
    }
    if (redrives()) {
      attributes.put(
          "RedrivePolicy",
          "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
              .formatted(deadLetterArn, maxReceives));
    }
    return attributes;
  }
}
