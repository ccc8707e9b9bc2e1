package tomodachi.aws.internal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.internal.names.QueueArn;
import tomodachi.aws.internal.names.QueueNames;
import tomodachi.aws.internal.names.TopicNames;
import tomodachi.aws.internal.topology.QueueWish;
import tomodachi.aws.internal.topology.QueueWish.DeadLetterWish;

/// What `@AwsSnsSqs` says of its queue, and what AWS would refuse of it.
///
/// @param prefix of queues that are given by name
record QueueDeclaration(Mistakes mistakes, AwsSnsSqs sns, String prefix) {

  private static final int LONGEST_VISIBILITY = 43_200;
  private static final int MOST_RECEIVES = 1_000;
  private static final int SHOWN = 60;
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]*");

  /// The queue; of no use when there were mistakes.
  QueueWish read(QueueNaming naming) {
    var arn = arn("queueName", sns.queueName());
    if (arn == null) {
      checkName("Queue", naming.queue());
    }
    checkFifo("Queue", "queueName", naming.queue());
    checkSharing();
    checkVisibility();
    return new QueueWish(
        naming.queue(),
        arn,
        sns.fifo(),
        sns.visibilityTimeout(),
        deadLetters(naming.queue()),
        naming.parked());
  }

  private @Nullable String arn(String member, String given) {
    if (!QueueArn.isMeant(given)) {
      return null;
    }
    if (QueueArn.parse(given).isEmpty()) {
      mistakes.add(
          "%s \"%s\" isn't the ARN of a queue".formatted(member, given),
          "write it as arn:aws:sqs:eu-west-1:123456789012:orders, or the name alone");
    }
    return given;
  }

  private void checkName(String what, String name) {
    if (name.length() > QueueNames.MOST) {
      mistakes.add(
          "%s name is %d characters long, SQS allows %d: \"%s…\""
              .formatted(what, name.length(), QueueNames.MOST, name.substring(0, SHOWN)),
          "shorten it, or aws_sns_sqs.queue_name_prefix");
    }
    if (!ALLOWED.matcher(TopicNames.withoutSuffix(name)).matches()) {
      mistakes.add(
          "%s name \"%s\" has other characters than letters, digits, - and _".formatted(what, name),
          "use only these; that of a FIFO queue ends in .fifo");
    }
  }

  private void checkFifo(String what, String member, String name) {
    var named = name.endsWith(TopicNames.FIFO);
    if (named && !sns.fifo()) {
      mistakes.add(
          "%s \"%s\" is a FIFO queue by its name, but the handler isn't FIFO".formatted(what, name),
          "add fifo = true, or use a queue without .fifo");
    }
    if (!named && sns.fifo()) {
      mistakes.add(
          "%s \"%s\" is a standard queue by its name, but the handler is FIFO"
              .formatted(what, name),
          "write %s = \"%s.fifo\"".formatted(member, name));
    }
  }

  private void checkSharing() {
    if (!sns.competing() && !sns.queueName().isEmpty()) {
      mistakes.add(
          "competing is false, but a queue with a name is shared by all instances",
          "leave queueName out, so that each instance has a queue of its own, or competing");
    }
  }

  private void checkVisibility() {
    var seconds = sns.visibilityTimeout();
    if (seconds != AwsSnsSqs.UNCHANGED && (seconds < 0 || seconds > LONGEST_VISIBILITY)) {
      mistakes.add(
          "visibilityTimeout must be 0 to %d seconds, was %d"
              .formatted(LONGEST_VISIBILITY, seconds),
          "leave it out for what the queue has");
    }
  }

  private DeadLetterWish deadLetters(String queue) {
    var given = sns.deadLetterQueueName();
    var counted = sns.maxReceiveCount() != AwsSnsSqs.UNCHANGED;
    if (given.isEmpty() || given.equals(AwsSnsSqs.REMOVE)) {
      checkUncounted(counted);
      return given.isEmpty() ? new DeadLetterWish.Unchanged() : new DeadLetterWish.None();
    }
    checkCount(counted);
    var arn = arn("deadLetterQueueName", given);
    var name = QueueArn.parse(given).map(QueueArn::name).orElseGet(() -> prefix + given);
    if (arn == null) {
      checkName("Dead-letter queue", name);
    }
    checkFifo("Dead-letter queue", "deadLetterQueueName", name);
    if (arn == null && name.equals(queue)) {
      mistakes.add(
          "Queue \"%s\" is its own dead-letter queue".formatted(queue), "use another for one");
    }
    return new DeadLetterWish.To(name, arn, sns.maxReceiveCount());
  }

  private void checkUncounted(boolean counted) {
    if (counted) {
      mistakes.add(
          "maxReceiveCount is %d, but there is no dead-letter queue"
              .formatted(sns.maxReceiveCount()),
          "name one: deadLetterQueueName = \"orders-dead\"; or write retry = %d"
              .formatted(sns.maxReceiveCount()));
    }
  }

  private void checkCount(boolean counted) {
    if (!counted) {
      mistakes.add(
          "A dead-letter queue is given, but not when messages go there",
          "add maxReceiveCount = 5");
    } else if (sns.maxReceiveCount() < 1 || sns.maxReceiveCount() > MOST_RECEIVES) {
      mistakes.add(
          "maxReceiveCount must be 1 to %d, was %d".formatted(MOST_RECEIVES, sns.maxReceiveCount()),
          "5 is a usual number");
    }
  }
}
