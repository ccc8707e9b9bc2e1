package tomodachi.aws.internal.tool;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// The attributes by which a parked message remembers why it is one.
final class Marks {

  static final String REASON = "x-tomodachi-reason";
  static final String ATTEMPT = "x-tomodachi-attempt";

  private static final String PREFIX = "x-tomodachi-";
  private static final String QUEUE = PREFIX + "queue";

  private Marks() {}

  /// What a mark says; empty when it isn't there.
  static String text(Message parked, String mark) {
    var value = parked.messageAttributes().get(mark);
    return value == null || value.stringValue() == null ? "" : value.stringValue();
  }

  /// The queue a parked message comes from: its name, or its ARN where SQS has moved it; empty when
  /// unknown.
  static Optional<String> source(Message parked) {
    return Optional.of(text(parked, QUEUE))
        .filter(name -> !name.isEmpty())
        .or(() ->
            Optional.ofNullable(
                parked.attributes().get(MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN)));
  }

  /// The attributes its sender gave a parked message.
  static Map<String, MessageAttributeValue> removedFrom(Message parked) {
    var attributes = new HashMap<>(parked.messageAttributes());
    attributes.keySet().removeIf(name -> name.startsWith(PREFIX));
    return attributes;
  }
}
