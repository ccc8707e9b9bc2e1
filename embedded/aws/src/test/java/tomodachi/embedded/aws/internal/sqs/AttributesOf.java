package tomodachi.embedded.aws.internal.sqs;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tomodachi.embedded.aws.internal.api.ApiError;

/// The attributes that mean the settings a test has made.
final class AttributesOf {

  private AttributesOf() {}

  static QueueAttributes settings(QueueSettings settings) {
    var fifo = settings.fifo().isPresent();
    try {
      return QueueAttributes.initial(fifo).with(AttributeRequest.of(words(settings), fifo));
    } catch (ApiError refused) {
      throw new AssertionError("No queue can have " + settings, refused);
    }
  }

  private static Map<String, String> words(QueueSettings settings) {
    var words = new HashMap<String, String>();
    words.put("VisibilityTimeout", seconds(settings.visibilityTimeout()));
    words.put("DelaySeconds", seconds(settings.delay()));
    words.put("MessageRetentionPeriod", seconds(settings.retention()));
    words.put("ReceiveMessageWaitTimeSeconds", seconds(settings.receiveWait()));
    words.put("MaximumMessageSize", Integer.toString(settings.maximumMessageSize()));
    settings.redrive().ifPresent(redrive -> words.put("RedrivePolicy", text(redrive)));
    settings.fifo().ifPresent(fifo -> words.putAll(words(fifo)));
    return words;
  }

  private static Map<String, String> words(QueueSettings.Fifo fifo) {
    return Map.of(
        "ContentBasedDeduplication",
        Boolean.toString(fifo.contentBased()),
        "DeduplicationScope",
        fifo.perGroup() ? "messageGroup" : "queue");
  }

  private static String text(QueueSettings.Redrive redrive) {
    return new RedrivePolicy(redrive.deadLetterQueue(), redrive.maxReceiveCount()).toString();
  }

  private static String seconds(Duration duration) {
    return Long.toString(duration.toSeconds());
  }
}
