package tomodachi.embedded.aws.battery;

import org.junit.jupiter.api.Nested;

/// All checks. They give the same results with fauxqs 1.9.2 and with the embedded server, but for
/// those that say why not by [FauxqsDiffers].
abstract class Battery {

  @Nested
  class Queues extends QueuesChecks {}

  @Nested
  class QueueAttributes extends QueueAttributesChecks {}

  @Nested
  class Sending extends SendingChecks {}

  @Nested
  class MessageAttributes extends MessageAttributesChecks {}

  @Nested
  class Batches extends BatchesChecks {}

  @Nested
  class Visibility extends VisibilityChecks {}

  @Nested
  class Delaying extends DelayingChecks {}

  @Nested
  class Polling extends PollingChecks {}

  @Nested
  class DeadLettering extends DeadLetteringChecks {}

  @Nested
  class FifoQueues extends FifoQueuesChecks {}

  @Nested
  class Deduplication extends DeduplicationChecks {}

  @Nested
  class Purging extends PurgingChecks {}

  @Nested
  class Moving extends MovingChecks {}

  @Nested
  class Topics extends TopicsChecks {}

  @Nested
  class Subscriptions extends SubscriptionsChecks {}

  @Nested
  class Publishing extends PublishingChecks {}

  @Nested
  class PublishingBatches extends PublishingBatchesChecks {}

  @Nested
  class FifoTopics extends FifoTopicsChecks {}

  @Nested
  class Filter extends FilterChecks {}

  @Nested
  class Identity extends IdentityChecks {}

  @Nested
  class ErrorCodes extends ErrorCodesChecks {}

  @Nested
  class Transport extends TransportChecks {}
}
