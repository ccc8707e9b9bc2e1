package tomodachi.amqp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.PublishException;
import tomodachi.messaging.PublishResult;

/// Publishes to RabbitMQ. To be had as a parameter of constructors, lifecycle methods and handlers;
/// usable by any thread from `@StartedService` on, until all handlers have ended.
///
/// Messages are persistent. Publishes of all threads share a connection, and wait for their
/// confirms together. While there is no connection, a publish waits up to `amqp.publish_timeout`.
public interface AmqpPublisher {

  /// Publishes, and returns when the broker has confirmed.
  ///
  /// An unroutable message, one that no queue takes, is logged as a warning unless
  /// [AmqpPublishOption#mandatory] makes it an exception: publishing without subscribers is normal.
  ///
  /// @param routingKey without prefix
  /// @param data what the envelope takes: with [tomodachi.messaging.JsonEnvelope] records, maps,
  ///   lists and so on; without envelope texts and bytes as they are, all else as JSON
  /// @throws PublishException when the broker refused it, or the connection was lost before it
  ///   confirmed, or no confirm came in time
  /// @throws IllegalArgumentException when the data has no form in the envelope, or an option's
  ///   value is outside its range
  /// @throws IllegalStateException before the service's transports are open, and after they closed
  void publish(String routingKey, @Nullable Object data, AmqpPublishOption... options);

  /// Publishes all of them without waiting in between, and returns when each is confirmed or has
  /// failed.
  ///
  /// @return a result for each, in the order given
  /// @throws IllegalArgumentException as [#publish]; then none was published
  List<PublishResult> publishAll(
      String routingKey, List<? extends @Nullable Object> data, AmqpPublishOption... options);

  /// Publishes without waiting for the confirm. Blocks only while very many publishes are under
  /// way.
  ///
  /// @return completes when the broker has confirmed, or exceptionally with [PublishException]
  CompletableFuture<@Nullable Void> publishAsync(
      String routingKey, @Nullable Object data, AmqpPublishOption... options);
}
