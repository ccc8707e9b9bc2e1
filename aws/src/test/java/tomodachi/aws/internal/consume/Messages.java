package tomodachi.aws.internal.consume;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import tomodachi.aws.internal.topology.WorkingQueue;

/// Messages as SQS would hand them over.
final class Messages {

  static final WorkingQueue QUEUE =
      new WorkingQueue(
          "pre-orders",
          "http://localhost/000000000000/pre-orders",
          "arn:aws:sqs:eu-west-1:000000000000:pre-orders",
          false,
          Duration.ofSeconds(30),
          Duration.ofDays(4),
          OptionalInt.empty(),
          null);

  private Messages() {}

  static Message.Builder sdk(String body) {
    return Message.builder().messageId("sqs-1").receiptHandle("receipt-1").body(body);
  }

  static SqsMessage of(String body) {
    return of(sdk(body).build());
  }

  static SqsMessage of(Message sdk) {
    return new SqsMessage(sdk, QUEUE, new Topics("pre-", "orders"), 0, new RecordedSettling());
  }

  /// What SQS says beside what the sender said, by pairs of name and value.
  static Map<MessageSystemAttributeName, String> system(Object... pairs) {
    var attributes = new HashMap<MessageSystemAttributeName, String>();
    for (var at = 0; at < pairs.length; at += 2) {
      attributes.put((MessageSystemAttributeName) pairs[at], (String) pairs[at + 1]);
    }
    return attributes;
  }
}
