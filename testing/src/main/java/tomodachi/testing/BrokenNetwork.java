package tomodachi.testing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Timeline;

/// What is between services and their broker, if a test can break it.
///
/// @param proxy null: nothing
/// @param time real
record BrokenNetwork(@Nullable FaultProxy proxy, Timeline.Machine time) {

  private static final Duration LONGEST_RETURN = Duration.ofSeconds(5);

  /// What can be broken.
  ///
  /// @throws IllegalStateException when there is nothing
  FaultProxy required() {
    if (proxy == null) {
      throw new IllegalStateException(
          """
          There is no network to break between the services and a broker
              no embedded broker is installed that they would use; put a FaultProxy before the \
          broker, and give it to TestSetup.withFaults(proxy)\
          """);
    }
    return proxy;
  }

  void drop() {
    required().cut();
  }

  void refuse(Duration outage) {
    var broken = required();
    broken.refuse();
    broken.cut();
    var _ = time.after(outage, broken::accept);
  }

  /// Cuts the connections, and waits until their clients have noticed, for they have connected
  /// again or tried to; 5 s at most. Does nothing where there are none.
  void crash() throws InterruptedException {
    if (proxy != null) {
      var noticed = proxy.taken() + proxy.open();
      proxy.cut();
      proxy.awaitTaken(noticed, LONGEST_RETURN);
    }
  }

  /// Breaks nothing any longer.
  void mend() {
    if (proxy != null) {
      proxy.accept();
      proxy.flow();
      proxy.delay(Duration.ZERO);
    }
  }
}
