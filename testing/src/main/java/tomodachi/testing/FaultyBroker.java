package tomodachi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import tomodachi.messaging.transport.Embeddable;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// An embedded broker, and a network before it that can be broken.
///
/// The proxy has the port services look for their broker at. They find it taken, and so connect to
/// whoever has it.
record FaultyBroker(Embeddable kind, EmbeddedBroker.Running broker, FaultProxy proxy)
    implements AutoCloseable {

  /// One of this kind, if it is installed.
  static Optional<FaultyBroker> start(Embeddable kind, Timeline timeline) {
    return kind.installed().map(installed -> start(kind, installed, timeline));
  }

  private static FaultyBroker start(Embeddable kind, EmbeddedBroker installed, Timeline timeline) {
    try {
      var running = installed.start(0, timeline);
      return new FaultyBroker(kind, running, FaultProxy.to(running.address()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What leads services to it.
  String override() {
    return FreePort.override(kind, proxy.address().getPort());
  }

  @Override
  public void close() {
    proxy.close();
    broker.close();
  }
}
