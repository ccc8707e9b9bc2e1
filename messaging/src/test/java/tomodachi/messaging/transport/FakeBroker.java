package tomodachi.messaging.transport;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// An embedded broker on a machine with one port.
///
/// @param owner the process that has the port; its content is null when it is free
/// @param process this one
record FakeBroker(AtomicReference<@Nullable String> owner, String process)
    implements EmbeddedBroker {

  FakeBroker() {
    this(new AtomicReference<>(), "this");
  }

  /// The same machine, seen by another process.
  FakeBroker seenBy(String other) {
    return new FakeBroker(owner, other);
  }

  @Override
  public String protocol() {
    return "amqp";
  }

  @Override
  public Running start(int port, Timeline timeline) throws IOException {
    if (!owner.compareAndSet(null, process)) {
      throw new BindException("Address already in use");
    }
    return new Owned(owner, process, port);
  }

  private record Owned(AtomicReference<@Nullable String> owner, String process, int port)
      implements Running {

    @Override
    public InetSocketAddress address() {
      return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public void close() {
      owner.compareAndSet(process, null);
    }
  }
}
