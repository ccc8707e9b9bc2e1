package tomodachi.aws;

import java.time.Instant;
import java.util.Map;

/// What stands around the payload of a message that is sent to a queue. Used by many threads at
/// once.
///
/// By default it is the JSON that services with this framework, also those in Python, read: type,
/// URL of the queue, payload, time and attributes.
@FunctionalInterface
public interface SqsBodyFormat {

  /// Writes the body.
  ///
  /// @return what SQS is given; may not be empty
  String format(Content content);

  /// What is to be sent.
  ///
  /// @param queueName the queue with prefix
  /// @param payload what the envelope made of the data
  /// @param attributes those that go with it: texts, numbers, `byte[]`, truth values, lists
  record Content(
      String queueName,
      String queueUrl,
      String payload,
      Map<String, Object> attributes,
      Instant timestamp) {}
}
