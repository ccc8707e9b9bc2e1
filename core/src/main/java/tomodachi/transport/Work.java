package tomodachi.transport;

import java.util.Optional;
import java.util.function.BiConsumer;

/// One piece of work on its way through a handler: a request, a delivery, a tick.
public interface Work {

  /// The object of this type that belongs to the work, declared by the handler or not, such as the
  /// request. For [tomodachi.Invocation#find].
  default <T> Optional<T> find(Class<T> type) {
    return Optional.empty();
  }

  /// What every log line written inside the handler says about the work, such as a message's id.
  /// Keys in snake case; `service`, `handler` and `type` are set by the container.
  ///
  /// @param entry takes each key and value
  default void logContext(BiConsumer<String, String> entry) {}

  /// Reads what must be known before the handler is reached, such as a message's envelope. Called
  /// once, first of all, on the handler's own thread.
  ///
  /// What it throws ends the call as [Completion.Thrown]: neither middleware nor handler run.
  default void prepare() {}

  /// Tells the peer how the call ended: sends the response, acknowledges, retries, parks.
  ///
  /// Called once, on the handler's own thread, inside its scope, when everything around the handler
  /// has ended. May block. What it throws is logged.
  ///
  /// @return the transport's word for what it did, such as `ack` or `200`, for
  ///   [InvocationListener#settled]
  String settle(Completion completion);
}
