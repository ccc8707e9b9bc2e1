package tomodachi.embedded.aws.internal.sqs;

import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Arn;

/// Which queue may be the dead-letter queue of which: one of the same account, region and type that
/// is there and whose `RedriveAllowPolicy` allows it. It is checked when a redrive policy is set,
/// and not again.
record DeadLetterRule(Queues queues) {

  /// @param source the queue that is to have it
  /// @throws ApiError `InvalidParameterValue` if it may not
  void check(Arn source, AttributeRequest request) throws ApiError {
    var policy = request.redrivePolicy();
    if (policy.isPresent()) {
      var text = request.raw().getOrDefault(RedrivePolicy.ATTRIBUTE, "");
      check(source, policy.get().target(), text);
    }
  }

  private void check(Arn source, Arn target, String text) throws ApiError {
    if (!target.account().equals(source.account())) {
      throw RedrivePolicy.invalid(text, "Dead-letter target owner should be same as the source.");
    }
    if (QueueName.isFifo(source.resource()) != QueueName.isFifo(target.resource())) {
      // Two full stops, as AWS has it.
      throw RedrivePolicy.invalid(
          text, "Dead-letter queue must be same type of queue as the source..");
    }
    if (!target.region().equals(source.region()) || queues.find(target).isEmpty()) {
      throw RedrivePolicy.invalid(text, "Dead letter target does not exist.");
    }
    if (!allows(target, source)) {
      throw RedrivePolicy.invalid(
          text, "The redrive allow policy of the dead-letter queue does not allow this source.");
    }
  }

  private boolean allows(Arn target, Arn source) throws ApiError {
    var text =
        queues
            .find(target)
            .map(queue -> queue.attributes().value(QueueAttribute.REDRIVE_ALLOW_POLICY))
            .orElse("");
    return text.isEmpty() || RedriveAllowPolicy.of(text).allows(source);
  }
}
