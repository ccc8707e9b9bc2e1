package tomodachi.amqp.internal.link;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/// The RabbitMQ on loopback that some tests need.
public final class RabbitMq {

  public static final int PORT = 5672;

  private RabbitMq() {}

  /// A connection of the test's own.
  public static Connection connect() throws IOException, TimeoutException {
    var factory = new ConnectionFactory();
    factory.setHost("127.0.0.1");
    return factory.newConnection("test");
  }

  /// A name nobody else uses.
  public static String freshName() {
    return "test-" + UUID.randomUUID();
  }
}
