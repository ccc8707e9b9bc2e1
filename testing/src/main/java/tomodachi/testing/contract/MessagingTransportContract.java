package tomodachi.testing.contract;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/// What every messaging transport promises to handlers and publishers, whatever the broker; JUnit
/// tests to be inherited by one subclass for each transport and kind of broker.
///
/// The services are the fixture's and run in the real container, so dispatch, envelopes, transport
/// and broker are tested together. [TransportContract] has what transports promise to the
/// container.
public abstract class MessagingTransportContract {

  /// For subclasses, which need no arguments.
  protected MessagingTransportContract() {}

  /// The transport and its broker; called before each test.
  protected abstract MessagingFixture connect() throws Exception;

  /// The longest wait for what must happen, in real time; 10 s unless overridden.
  protected Duration patience() {
    return Duration.ofSeconds(10);
  }

  /// How long to look out for what must not happen, in real time; 200 ms unless overridden.
  protected Duration glimpse() {
    return Duration.ofMillis(200);
  }

  @Nested
  @DisplayName("a message that is handled")
  final class Deliveries extends DeliveryPromises {
    Deliveries() {
      super(MessagingTransportContract.this);
    }
  }

  @Nested
  @DisplayName("a message that is handled again")
  final class Retries extends RetryPromises {
    Retries() {
      super(MessagingTransportContract.this);
    }
  }

  @Nested
  @DisplayName("a message that can't be handled")
  final class Parking extends ParkingPromises {
    Parking() {
      super(MessagingTransportContract.this);
    }
  }

  @Nested
  @DisplayName("many messages")
  final class Flow extends FlowPromises {
    Flow() {
      super(MessagingTransportContract.this);
    }
  }

  @Nested
  @DisplayName("messages while a service stops")
  final class Stops extends StopPromises {
    Stops() {
      super(MessagingTransportContract.this);
    }
  }

  @Nested
  @DisplayName("middleware")
  final class Wrapping extends MiddlewarePromises {
    Wrapping() {
      super(MessagingTransportContract.this);
    }
  }

  @Nested
  @DisplayName("a message that is published")
  final class Publishing extends PublishPromises {
    Publishing() {
      super(MessagingTransportContract.this);
    }
  }

  @Nested
  @DisplayName("a message that comes twice")
  final class Duplicates extends DuplicatePromises {
    Duplicates() {
      super(MessagingTransportContract.this);
    }
  }

  @Nested
  @DisplayName("what is heard and logged of a message")
  final class Observation extends ObservationPromises {
    Observation() {
      super(MessagingTransportContract.this);
    }
  }
}
