package command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// A client at the other ends of the queues of the service `Forwarding`, on a connection nothing
/// happens to. Its queues have a prefix nobody else has.
///
/// For one thread, but for what [#sendInBackground] does.
final class Counterpart implements AutoCloseable {

  private static final String EXCHANGE = "amq.topic";
  private static final List<String> QUEUES = List.of("in", "in.parked", "out");
  private static final long PATIENCE_MILLIS = 60_000;

  private final String prefix = "loss-" + UUID.randomUUID() + "-";
  private final Connection connection;
  private final Channel sending;
  private final Channel asking;
  private int sent;

  Counterpart(int port) throws IOException, TimeoutException {
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
    asking.queueDeclare(prefix + name, true, false, false, null);
    asking.queueBind(prefix + name, EXCHANGE, prefix + name);
  }

  /// What stands before the names of its queues and before its routing keys.
  String prefix() {
    return prefix;
  }

  /// How many messages it has begun to send; their ids are the numbers below.
  int sent() {
    return sent;
  }

  /// Sends messages; returns when the broker has them.
  void send(int messages) {
    sendInBackground(messages).join();
  }

  /// Sends messages.
  ///
  /// @return what ends when the broker has them; until then nothing else may be sent
  CompletableFuture<Void> sendInBackground(int messages) {
    var first = sent;
    sent += messages;
    var ids = IntStream.range(first, sent);
    var done = new CompletableFuture<Void>();
    Thread.ofVirtual().start(() -> done.completeAsync(() -> sendAll(ids), Runnable::run));
    return done;
  }

  private Void sendAll(IntStream ids) {
    try {
      for (var id : ids.toArray()) {
        var body = Integer.toString(id).getBytes(UTF_8);
        sending.basicPublish(EXCHANGE, prefix + "in", MessageProperties.PERSISTENT_BASIC, body);
      }
      sending.waitForConfirmsOrDie(PATIENCE_MILLIS);
      return null;
    } catch (IOException | InterruptedException | TimeoutException e) {
      throw new AssertionError("The load could not be sent", e);
    }
  }

  /// How many messages wait in a queue.
  long waiting(String name) throws IOException {
    return asking.messageCount(prefix + name);
  }

  /// Takes all messages out of a queue.
  List<Integer> take(String name) throws IOException {
    var ids = new ArrayList<Integer>();
    for (var next = asking.basicGet(prefix + name, true);
        next != null;
        next = asking.basicGet(prefix + name, true)) {
      ids.add(Integer.parseInt(new String(next.getBody(), UTF_8)));
    }
    return ids;
  }

  /// Deletes its queues.
  @Override
  public void close() throws IOException {
    for (var name : QUEUES) {
      asking.queueDelete(prefix + name);
    }
    connection.close();
  }
}
