package tomodachi.testing.contract;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.PublishResult;

/// A transport's publisher, bound to the topic the fixture's handlers listen to.
public interface ContractPublisher {

  /// Publishes, and returns when the broker has confirmed.
  ///
  /// @param attributes headers or message attributes to go with it
  void publish(Object data, Map<String, Object> attributes);

  /// The same with another envelope than the service's.
  ///
  /// @param envelope null: none
  void publishWith(@Nullable Envelope envelope, Object data);

  /// Publishes all, and returns when each is confirmed or has failed.
  List<PublishResult> publishAll(List<?> data);

  /// Publishes without waiting.
  ///
  /// @return completes when the broker has confirmed
  CompletableFuture<?> publishAsync(Object data);
}
