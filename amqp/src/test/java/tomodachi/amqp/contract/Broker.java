package tomodachi.amqp.contract;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tomodachi.testing.contract.Timing;
import tomodachi.transport.EmbeddedBroker;

/// A broker for tests, which outlives the services of one test, and a plain client of it.
public final class Broker implements AutoCloseable {

  private static final int RABBITMQ_PORT = 5672;
  private static final int PATIENCE_MILLIS = 2_000;

  private final EmbeddedBroker.@Nullable Running embedded;
  private final InetSocketAddress address;
  private final Timing timing;
  private final Connection connection;

  private Broker(
      EmbeddedBroker.@Nullable Running embedded, InetSocketAddress address, Timing timing) {
    this.embedded = embedded;
    this.address = address;
    this.timing = timing;
    this.connection = connect(address);
  }

  /// An embedded broker in time of its own.
  public static Broker embedded(Timing timing) throws IOException {
    var running = EmbeddedBroker.of("amqp").orElseThrow().start(0, timing.timeline());
    return new Broker(running, running.address(), timing);
  }

  /// The RabbitMQ of this machine.
  public static Broker rabbitMq() {
    return new Broker(
        null,
        new InetSocketAddress(InetAddress.getLoopbackAddress(), RABBITMQ_PORT),
        Timing.real());
  }

  /// True where no RabbitMQ answers: its tests are then skipped with a line that can't be
  /// overlooked; with CI=true they are required.
  public static boolean rabbitMqIsMissing() {
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), RABBITMQ_PORT), PATIENCE_MILLIS);
      return false;
    } catch (IOException e) {
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException(
            "RabbitMQ is required with CI=true, but nothing answers at 127.0.0.1:5672", e);
      }
      System.err.println("!!! SKIPPED: no RabbitMQ at 127.0.0.1:5672; its tests don't run");
      return true;
    }
  }

  private static Connection connect(InetSocketAddress address) {
    var factory = new ConnectionFactory();
    factory.setHost(address.getHostString());
    factory.setPort(address.getPort());
    factory.setAutomaticRecoveryEnabled(false);
    try {
      return factory.newConnection("test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TimeoutException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  public InetSocketAddress address() {
    return address;
  }

  public Timing timing() {
    return timing;
  }

  /// A channel of the plain client.
  public Channel channel() throws IOException {
    return connection.createChannel();
  }

  @Override
  public void close() {
    connection.abort();
    if (embedded != null) {
      embedded.close();
    }
  }
}
