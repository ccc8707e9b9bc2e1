package tomodachi.embedded.amqp.internal.server;

import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import tomodachi.embedded.amqp.ManualTime;
import tomodachi.embedded.amqp.internal.Limits;

/// A broker for a test, with limits and manual time of its own.
final class RunningBroker implements AutoCloseable {

  final ManualTime time = new ManualTime();
  private final Listener listener;

  RunningBroker(long memory, int connections) throws IOException {
    this(new Limits(memory, connections, Duration.ofSeconds(10)));
  }

  private RunningBroker(Limits limits) throws IOException {
    listener = Listener.start(0, limits, time);
  }

  static RunningBroker start() throws IOException {
    return new RunningBroker(10_000_000, 10);
  }

  static RunningBroker withoutPatience() throws IOException {
    return new RunningBroker(new Limits(10_000_000, 10, Duration.ofMillis(50)));
  }

  /// Makes connections that don't come back by themselves.
  ///
  /// @param product what the client says it is
  ConnectionFactory factory(String product) {
    var factory = new ConnectionFactory();
    factory.setHost("127.0.0.1");
    factory.setPort(listener.address().getPort());
    factory.setAutomaticRecoveryEnabled(false);
    var properties = new HashMap<>(factory.getClientProperties());
    properties.put("product", product);
    factory.setClientProperties(properties);
    return factory;
  }

  Socket connect() throws IOException {
    var socket = new Socket(listener.address().getAddress(), listener.address().getPort());
    socket.setSoTimeout(10_000);
    return socket;
  }

  @Override
  public void close() {
    listener.close();
  }
}
