package benchmarks.amqp;

import benchmarks.amqp.client.Setting;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// A broker to measure with, and a connection to prepare and check its queues.
///
/// @param onClose ends it, if it is ours
record Broker(String title, int port, Connection connection, Closeable onClose)
    implements Closeable {

  private static final int RABBITMQ_PORT = 5672;
  // Queues of a run that was broken off go away by themselves.
  private static final Map<String, Object> ARGUMENTS = Map.of("x-expires", 600_000);

  /// The RabbitMQ of this machine, if there is one.
  static Optional<Broker> rabbitMq() throws IOException, TimeoutException {
    try {
      var connection = connect(RABBITMQ_PORT);
      var version = connection.getServerProperties().get("version");
      return Optional.of(new Broker("RabbitMQ " + version, RABBITMQ_PORT, connection, () -> {}));
    } catch (ConnectException _) {
      return Optional.empty();
    }
  }

  /// An embedded one in a process of its own.
  static Broker embedded() throws IOException, TimeoutException {
    var start = Start.now();
    return new Broker("the embedded broker", start.port(), connect(start.port()), start);
  }

  private static Connection connect(int port) throws IOException, TimeoutException {
    var factory = new ConnectionFactory();
    factory.setHost(Setting.HOST);
    factory.setPort(port);
    return factory.newConnection("benchmarks");
  }

  /// Makes an empty queue that gets what is published with its name for the key.
  void makeQueue(String queue) throws IOException, TimeoutException {
    try (var channel = connection.createChannel()) {
      channel.queueDeclare(queue, true, false, false, ARGUMENTS);
      channel.queueBind(queue, Setting.EXCHANGE, queue);
    }
  }

  /// How many messages wait in a queue.
  long depth(String queue) throws IOException, TimeoutException {
    try (var channel = connection.createChannel()) {
      return channel.messageCount(queue);
    }
  }

  /// Deletes a queue, and the one a service has made beside it.
  void deleteQueue(String queue) throws IOException, TimeoutException {
    try (var channel = connection.createChannel()) {
      delete(channel, queue);
      delete(channel, queue + ".parked");
    }
  }

  private static void delete(Channel channel, String queue) throws IOException {
    channel.queueDelete(queue);
  }

  @Override
  public void close() throws IOException {
    connection.close();
    onClose.close();
  }
}
