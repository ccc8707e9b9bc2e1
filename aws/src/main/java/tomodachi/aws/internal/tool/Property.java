package tomodachi.aws.internal.tool;

import java.time.Duration;
import tomodachi.aws.SnsSqsPublishOption;

/// What SNS and SQS have beside a message and its attributes.
final class Property {

  private Property() {}

  /// The option that a property is.
  ///
  /// @throws IllegalArgumentException when there is no such property, or it can't be that
  static SnsSqsPublishOption option(String name, String text) {
    return switch (name) {
      case "message-group-id" -> SnsSqsPublishOption.groupId(text);
      case "message-deduplication-id" -> SnsSqsPublishOption.deduplicationId(text);
      case "delay-seconds" -> SnsSqsPublishOption.delay(seconds(text));
      default ->
          throw new IllegalArgumentException(
              """
              There is no property "%s" to set
                  there are message-group-id, message-deduplication-id and delay-seconds\
              """
                  .formatted(name));
    };
  }

  private static Duration seconds(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException(
          "Property delay-seconds must be a number, was \"%s\"".formatted(text));
    }
    return Duration.ofSeconds(Long.parseLong(text));
  }
}
