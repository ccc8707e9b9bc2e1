package tomodachi.embedded.aws.internal.sns;

import java.util.Optional;
import tomodachi.embedded.aws.internal.api.Arn;

/// The names of queues.
final class QueueArn {

  private QueueArn() {}

  /// The queue that a text names, if it does; it needn't exist.
  static Optional<Arn> parse(String text) {
    return Arn.parse(text).filter(QueueArn::isComplete);
  }

  private static boolean isComplete(Arn arn) {
    return arn.service().equals("sqs")
        && !arn.region().isEmpty()
        && arn.account().matches("[0-9]{12}")
        && arn.resource().matches("[A-Za-z0-9_.-]+");
  }
}
