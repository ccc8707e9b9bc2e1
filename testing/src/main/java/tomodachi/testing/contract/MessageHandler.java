package tomodachi.testing.contract;

import org.jspecify.annotations.Nullable;
import tomodachi.messaging.Delivery;

/// What a test of the [MessagingTransportContract] has a handler do. Called by many threads at
/// once.
@FunctionalInterface
public interface MessageHandler {

  /// Handles a message.
  ///
  /// @param data what the handler's [HandlerShape] says
  /// @return what the handler is to return
  /// @throws Exception what the handler is to throw
  @Nullable Object handle(@Nullable Object data, Delivery delivery) throws Exception;
}
