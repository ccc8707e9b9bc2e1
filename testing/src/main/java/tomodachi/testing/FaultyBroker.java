package tomodachi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// An embedded broker, and a network before it that can be broken.
///
/// The proxy has the port services look for their broker at. They find it taken, and so connect to
/// whoever has it.
record FaultyBroker(EmbeddedBroker.Running broker, FaultProxy proxy) implements AutoCloseable {

  /// One for AMQP, if it is installed.
  static Optional<FaultyBroker> start(Timeline timeline) {
    return EmbeddedBroker.of(FreePort.AMQP).map(installed -> start(installed, timeline));
  }

  private static FaultyBroker start(EmbeddedBroker installed, Timeline timeline) {
    try {
      var running = installed.start(0, timeline);
      return new FaultyBroker(running, FaultProxy.to(running.address()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What leads services to it.
  List<String> overrides() {
    return List.of("embedded.amqp_port=" + proxy.address().getPort());
  }

  @Override
  public void close() {
    proxy.close();
    broker.close();
  }
}
