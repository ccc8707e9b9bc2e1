package command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// A client of an AMQP broker at the other ends of the queues of the service `Forwarding`, on a
/// connection nothing happens to.
final class AmqpCounterpart extends Counterpart {

  private static final String EXCHANGE = "amq.topic";
  private static final List<String> QUEUES = List.of("in", "in.parked", "out");
  private static final long PATIENCE_MILLIS = 60_000;

  private final Connection connection;
  private final Channel sending;
  private final Channel asking;

  AmqpCounterpart(int port) throws IOException, TimeoutException {
    var factory = new ConnectionFactory();
    factory.setHost("127.0.0.1");
    factory.setPort(port);
    factory.setAutomaticRecoveryEnabled(false);
    connection = factory.newConnection();
    sending = connection.createChannel();
    sending.confirmSelect();
    asking = connection.createChannel();
    declare("in");
    declare("out");
  }

  private void declare(String name) throws IOException {
    asking.queueDeclare(prefix() + name, true, false, false, null);
    asking.queueBind(prefix() + name, EXCHANGE, prefix() + name);
  }

  @Override
  List<String> options(int port) {
    return List.of(
        "amqp.host=127.0.0.1",
        "amqp.port=" + port,
        "amqp.queue_name_prefix=" + prefix(),
        "amqp.routing_key_prefix=" + prefix());
  }

  @Override
  void sendAll(IntStream ids) {
    try {
      for (var id : ids.toArray()) {
        var body = Integer.toString(id).getBytes(UTF_8);
        sending.basicPublish(EXCHANGE, prefix() + "in", MessageProperties.PERSISTENT_BASIC, body);
      }
      sending.waitForConfirmsOrDie(PATIENCE_MILLIS);
    } catch (IOException | InterruptedException | TimeoutException e) {
      throw new AssertionError("The load could not be sent", e);
    }
  }

  @Override
  long waiting(String name) throws IOException {
    return asking.messageCount(prefix() + name);
  }

  @Override
  List<Integer> parked() throws IOException {
    return take("in.parked");
  }

  @Override
  List<Integer> take(String name) throws IOException {
    var ids = new ArrayList<Integer>();
    for (var next = asking.basicGet(prefix() + name, true);
        next != null;
        next = asking.basicGet(prefix() + name, true)) {
      ids.add(Integer.parseInt(new String(next.getBody(), UTF_8)));
    }
    return ids;
  }

  /// Deletes its queues.
  @Override
  public void close() throws IOException {
    for (var name : QUEUES) {
      asking.queueDelete(prefix() + name);
    }
    connection.close();
  }
}
