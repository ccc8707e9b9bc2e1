package tomodachi.testing.contract;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.Delivery;

/// A call of a test's handler.
///
/// @param at when it began, as [Timing#now] counts
record HandledMessage(@Nullable Object data, Delivery delivery, Duration at) {

  int attempt() {
    return delivery.attempt();
  }
}
