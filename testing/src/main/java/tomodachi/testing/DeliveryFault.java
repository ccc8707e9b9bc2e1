package tomodachi.testing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.Delivery;
import tomodachi.messaging.Outcome;

/// What befalls one delivery, between the transport and the handler.
sealed interface DeliveryFault {

  /// The rest of a call: middleware and handler.
  @FunctionalInterface
  interface Rest {
    @Nullable Object run() throws Exception;
  }

  /// What it is for those who count.
  Fault kind();

  /// Calls the handler as this fault has it.
  ///
  /// @return what the transport is to think of it
  @Nullable Object befall(Delivery delivery, Rest rest) throws Exception;

  record Duplicate() implements DeliveryFault {
    @Override
    public Fault kind() {
      return Fault.DUPLICATE;
    }

    @Override
    public @Nullable Object befall(Delivery delivery, Rest rest) throws Exception {
      var _ = rest.run();
      return rest.run();
    }
  }

  record Delay(Overtaking overtaking, Duration time) implements DeliveryFault {
    @Override
    public Fault kind() {
      return Fault.DELAY;
    }

    @Override
    public @Nullable Object befall(Delivery delivery, Rest rest) throws Exception {
      overtaking.delay(time);
      return rest.run();
    }
  }

  record Reorder(Overtaking overtaking, Duration atMost) implements DeliveryFault {
    @Override
    public Fault kind() {
      return Fault.REORDER;
    }

    @Override
    public @Nullable Object befall(Delivery delivery, Rest rest) throws Exception {
      overtaking.letOneOvertake(atMost);
      return rest.run();
    }
  }

  record Failure() implements DeliveryFault {
    @Override
    public Fault kind() {
      return Fault.FAILURE;
    }

    @Override
    public @Nullable Object befall(Delivery delivery, Rest rest) {
      throw new InjectedFailure();
    }
  }

  /// The connection is gone before anybody is told, so the broker has to deliver again. Where no
  /// connection could be cut, or its loss takes nothing from the transport, the outcome says so.
  record CrashBeforeHandler(BrokenNetwork network) implements DeliveryFault {
    @Override
    public Fault kind() {
      return Fault.CRASH_BEFORE_HANDLER;
    }

    @Override
    public Object befall(Delivery delivery, Rest rest) throws InterruptedException {
      network.crash();
      return Outcome.retryIn(Duration.ZERO);
    }
  }

  /// The same, when the handler has ended.
  record CrashBeforeAck(BrokenNetwork network) implements DeliveryFault {
    @Override
    public Fault kind() {
      return Fault.CRASH_BEFORE_ACK;
    }

    @Override
    public Object befall(Delivery delivery, Rest rest) throws Exception {
      try {
        var _ = rest.run();
      } finally {
        network.crash();
      }
      return Outcome.retryIn(Duration.ZERO);
    }
  }

  /// The message is handed to others, the handler runs all the same, and ends after another
  /// delivery if there is one soon.
  record LeaseExpiry(BrokenNetwork network, Overtaking overtaking) implements DeliveryFault {

    private static final Duration SOON = Duration.ofMillis(100);

    @Override
    public Fault kind() {
      return Fault.LEASE_EXPIRY;
    }

    @Override
    public @Nullable Object befall(Delivery delivery, Rest rest) throws Exception {
      network.expireLease(delivery);
      var result = rest.run();
      overtaking.letOneOvertake(SOON);
      return result;
    }
  }
}
