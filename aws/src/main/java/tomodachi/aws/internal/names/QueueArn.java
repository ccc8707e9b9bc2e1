package tomodachi.aws.internal.names;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a queue is called across accounts and regions:
/// `arn:<partition>:sqs:<region>:<account>:<name>`.
///
/// @param partition such as `aws`, `aws-cn`, `aws-us-gov`
/// @param account 12 digits
public record QueueArn(String partition, String region, String account, String name) {

  private static final Pattern FORM =
      Pattern.compile("arn:([a-z0-9-]+):sqs:([a-z0-9-]+):(\\d{12}):([A-Za-z0-9_-]+(?:\\.fifo)?)");

  /// True when a text is meant to be an ARN, right or wrong.
  public static boolean isMeant(String text) {
    return text.startsWith("arn:");
  }

  /// The queue's ARN that a text is; empty when it is none.
  public static Optional<QueueArn> parse(String text) {
    var found = FORM.matcher(text);
    return found.matches()
        ? Optional.of(new QueueArn(found.group(1), found.group(2), found.group(3), found.group(4)))
        : Optional.empty();
  }

  /// A queue at the same place.
  public QueueArn withName(String name) {
    return new QueueArn(partition, region, account, name);
  }

  /// A topic at the same place.
  ///
  /// @param wireName on AWS, or a pattern
  public String topic(String wireName) {
    return "arn:%s:sns:%s:%s:%s".formatted(partition, region, account, wireName);
  }

  @Override
  public String toString() {
    return "arn:%s:sqs:%s:%s:%s".formatted(partition, region, account, name);
  }
}
