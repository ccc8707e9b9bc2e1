package tomodachi.aws.internal.client;

import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// An embedded server of which only its start is seen.
///
/// @param ports where it was started
/// @param taken whether somebody else has its port
record StartedServer(List<Integer> ports, AtomicBoolean taken) implements EmbeddedBroker {

  StartedServer() {
    this(new ArrayList<>(), new AtomicBoolean());
  }

  @Override
  public String protocol() {
    return "aws";
  }

  @Override
  public Running start(int port, Timeline timeline) throws BindException {
    if (taken.get()) {
      throw new BindException("Address already in use");
    }
    ports.add(port);
    return new Started(port);
  }

  private record Started(int port) implements Running {
    @Override
    public InetSocketAddress address() {
      return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public void close() {}
  }
}
