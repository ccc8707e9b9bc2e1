package tomodachi.messaging;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a handler decided about its message; a handler that returns anything else is done with it.
///
/// Returning an outcome doesn't block: the broker is told when everything around the handler has
/// ended. Immutable.
public sealed interface Outcome {

  /// The message is handled; the broker may forget it.
  record Done() implements Outcome {
    private static final Done INSTANCE = new Done();
  }

  /// The message is delivered again later. This counts as an attempt: after the last one it is
  /// parked.
  ///
  /// @param delay the time before the next delivery, zero or more; null: the back-off after this
  ///   attempt
  record Retry(@Nullable Duration delay) implements Outcome {
    /// @throws IllegalArgumentException when the delay is negative
    public Retry {
      if (delay != null && delay.isNegative()) {
        throw new IllegalArgumentException("delay must be 0 or more, was " + delay);
      }
    }
  }

  /// The message is put aside, where a person finds it.
  ///
  /// @param reason why; it is logged and stored beside the message
  record Park(String reason) implements Outcome {
    public Park {
      requireNonNull(reason, "reason");
    }
  }

  /// The message is dropped.
  ///
  /// @param reason why; it is logged
  record Discard(String reason) implements Outcome {
    public Discard {
      requireNonNull(reason, "reason");
    }
  }

  /// The message is handled.
  static Outcome done() {
    return Done.INSTANCE;
  }

  /// Again after the usual back-off.
  static Outcome retry() {
    return new Retry(null);
  }

  /// Again after this time.
  ///
  /// @throws IllegalArgumentException when it is negative
  static Outcome retryIn(Duration delay) {
    return new Retry(requireNonNull(delay, "delay"));
  }

  /// Put aside.
  static Outcome park(String reason) {
    return new Park(reason);
  }

  /// Dropped: the only way a message is lost on purpose.
  static Outcome discard(String reason) {
    return new Discard(reason);
  }
}
