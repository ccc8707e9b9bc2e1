package tomodachi.embedded.amqp.battery;

import org.junit.jupiter.api.Nested;

/// All checks. They give the same results with RabbitMQ 3.10 and with the embedded broker, down to
/// the reply texts.
abstract class Battery {

  @Nested
  class Declaring extends DeclaringChecks {}

  @Nested
  class DeclaringErrors extends DeclaringErrorsChecks {}

  @Nested
  class Comparing extends ComparingChecks {}

  @Nested
  class Removing extends RemovingChecks {}

  @Nested
  class Names extends NamesChecks {}

  @Nested
  class Routing extends RoutingChecks {}

  @Nested
  class Feeding extends FeedingChecks {}

  @Nested
  class Headers extends HeadersChecks {}

  @Nested
  class AlternateExchanges extends AlternateExchangesChecks {}

  @Nested
  class Consuming extends ConsumingChecks {}

  @Nested
  class Sharing extends SharingChecks {}

  @Nested
  class Prefetching extends PrefetchingChecks {}

  @Nested
  class Settling extends SettlingChecks {}

  @Nested
  class DeliveryTags extends DeliveryTagsChecks {}

  @Nested
  class Cancelling extends CancellingChecks {}

  @Nested
  class Recovering extends RecoveringChecks {}

  @Nested
  class Expiring extends ExpiringChecks {}

  @Nested
  class Limiting extends LimitingChecks {}

  @Nested
  class Priorities extends PrioritiesChecks {}

  @Nested
  class DeadLettering extends DeadLetteringChecks {}

  @Nested
  class DeathHistory extends DeathHistoryChecks {}

  @Nested
  class Confirming extends ConfirmingChecks {}

  @Nested
  class Returning extends ReturningChecks {}

  @Nested
  class DirectReplyTo extends DirectReplyToChecks {}

  @Nested
  class Bodies extends BodiesChecks {}

  @Nested
  class Connections extends ConnectionsChecks {}

  @Nested
  class Protocol extends ProtocolChecks {}
}
