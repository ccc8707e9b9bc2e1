package tomodachi.amqp.outage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

class EmbeddedOutageTest extends OutageChecks {

  @Override
  StoppableBroker stopped() throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new Restarted(free.getLocalPort());
    }
  }

  private static final class Restarted implements StoppableBroker {
    private final int port;
    private EmbeddedBroker.@Nullable Running running;

    Restarted(int port) {
      this.port = port;
    }

    @Override
    public InetSocketAddress address() {
      return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public void stop() {
      if (running != null) {
        running.close();
      }
    }

    @Override
    public void startEmpty() throws IOException {
      running = EmbeddedBroker.of("amqp").orElseThrow().start(port, Timeline.system());
    }
  }
}
