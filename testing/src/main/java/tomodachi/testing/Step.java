package tomodachi.testing;

import java.time.Duration;

/// One thing that is done while messages must not be lost.
sealed interface Step {

  /// True for what can happen only where the broker leases messages.
  default boolean needsLeases() {
    return false;
  }

  /// A message is published.
  ///
  /// @param number from 1
  record Publish(int number) implements Step {
    @Override
    public String toString() {
      return "publish " + number;
    }
  }

  /// A fault is caused.
  record Strike(Fault fault) implements Step {
    @Override
    public boolean needsLeases() {
      return fault.needsLeases();
    }

    @Override
    public String toString() {
      return fault.toString();
    }
  }

  /// A fault is caused that takes some real time.
  record Hold(Fault fault, Duration time) implements Step {
    @Override
    public boolean needsLeases() {
      return fault.needsLeases();
    }

    @Override
    public String toString() {
      return "%s for %d ms".formatted(fault, time.toMillis());
    }
  }

  /// Plan time goes on.
  record Pass(Duration time) implements Step {
    @Override
    public String toString() {
      return "let %d s pass".formatted(time.toSeconds());
    }
  }
}
