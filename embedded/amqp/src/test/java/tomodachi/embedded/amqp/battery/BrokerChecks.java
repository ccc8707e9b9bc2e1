package tomodachi.embedded.amqp.battery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tomodachi.embedded.amqp.battery.Patience.soon;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// What the checks of every topic stand on: a connection, a channel, and names nobody else uses.
/// Whatever has got such a name is deleted after the check.
abstract class BrokerChecks {

  /// Long enough that something that must not happen would have.
  static final Duration A_WHILE = Duration.ofMillis(200);

  static final BasicProperties PLAIN = new BasicProperties();

  private final List<String> names = new ArrayList<>();
  private final List<Connection> connections = new ArrayList<>();
  private BrokerUnderTest broker;
  Connection connection;
  Channel channel;

  /// What to do on a channel.
  interface Action {
    void run(Channel channel) throws Exception;
  }

  @BeforeEach
  void connect(BrokerUnderTest underTest) throws Exception {
    broker = underTest;
    connection = newConnection();
    channel = connection.createChannel();
  }

  @AfterEach
  void removeEverything() throws Exception {
    connections.forEach(Connection::abort);
    try (var cleaner = factory().newConnection();
        var cleaning = cleaner.createChannel()) {
      for (var name : names) {
        cleaning.exchangeDelete(name);
        cleaning.queueDelete(name);
      }
    }
  }

  final ConnectionFactory factory() {
    return broker.connections();
  }

  final int port() {
    return broker.port();
  }

  final Connection newConnection() throws Exception {
    return newConnection(factory());
  }

  /// A further connection, closed after the check.
  final Connection newConnection(ConnectionFactory factory) throws Exception {
    var made = factory.newConnection();
    connections.add(made);
    return made;
  }

  final Channel newChannel() throws Exception {
    return newConnection().createChannel();
  }

  /// A name for a queue or an exchange.
  final String name() {
    return name("");
  }

  /// A name with odd characters in it.
  final String name(String suffix) {
    return registered("battery-" + UUID.randomUUID() + suffix);
  }

  /// A name that is removed like one made here.
  final String registered(String name) {
    names.add(name);
    return name;
  }

  final String queue() throws IOException {
    return queue(Map.of());
  }

  /// A queue that is neither durable, exclusive nor auto-delete.
  final String queue(Map<String, Object> arguments) throws IOException {
    return channel.queueDeclare(name(), false, false, false, arguments).getQueue();
  }

  final String durableQueue(Map<String, Object> arguments) throws IOException {
    return channel.queueDeclare(name(), true, false, false, arguments).getQueue();
  }

  final String exchange(String type) throws IOException {
    return exchange(type, Map.of());
  }

  final String exchange(String type, Map<String, Object> arguments) throws IOException {
    var name = name();
    channel.exchangeDeclare(name, type, false, false, arguments);
    return name;
  }

  /// A queue bound to an exchange.
  final String bound(String exchange, String key) throws IOException {
    var queue = queue();
    channel.queueBind(queue, exchange, key);
    return queue;
  }

  /// Publishes texts to a queue.
  final void send(String queue, String... texts) throws IOException {
    for (var text : texts) {
      publish("", queue, PLAIN, text);
    }
  }

  final void publish(String exchange, String key, BasicProperties properties, String text)
      throws IOException {
    channel.basicPublish(exchange, key, properties, text.getBytes(UTF_8));
  }

  final void publish(String exchange, String key, String text) throws IOException {
    publish(exchange, key, PLAIN, text);
  }

  static BasicProperties headers(Map<String, Object> headers) {
    return new BasicProperties.Builder().headers(headers).build();
  }

  static BasicProperties expiration(String millis) {
    return new BasicProperties.Builder().expiration(millis).build();
  }

  /// The next message of a queue, for good.
  final Received take(String queue) {
    return got(queue, true);
  }

  /// The next message of a queue, to be settled.
  final Received got(String queue, boolean autoAck) {
    var got = soon().until(() -> channel.basicGet(queue, autoAck), BrokerChecks::isThere);
    return Received.of(got);
  }

  private static boolean isThere(@Nullable GetResponse got) {
    return got != null;
  }

  /// The texts of the next messages of a queue, once there are `count`.
  final List<String> takeTexts(String queue, int count) {
    var texts = new ArrayList<String>();
    while (texts.size() < count) {
      texts.add(take(queue).text());
    }
    return texts;
  }

  /// All texts of a queue, after everything published on [#channel] has been routed.
  final List<String> drain(String queue) throws IOException {
    var texts = new ArrayList<String>();
    for (var got = get(queue); got != null; got = get(queue)) {
      texts.add(Received.of(got).text());
    }
    return texts;
  }

  private @Nullable GetResponse get(String queue) throws IOException {
    return channel.basicGet(queue, true);
  }

  final void assertEmpty(String queue) throws IOException {
    assertThat(drain(queue)).isEmpty();
  }

  /// Waits until a queue has `count` messages ready. A count may overtake what was published before
  /// it.
  final void awaitReady(String queue, long count) {
    soon().untilAsserted(() -> assertThat(channel.messageCount(queue)).isEqualTo(count));
  }

  /// Waits until there is no queue of this name. A look at a queue puts off its expiry, so it is
  /// looked at rarely.
  final void awaitGone(String queue) {
    await().pollInterval(A_WHILE).untilAsserted(() -> assertThat(exists(queue)).isFalse());
  }

  final boolean exists(String queue) throws Exception {
    return works(c -> c.queueDeclarePassive(queue));
  }

  final boolean exchangeExists(String exchange) throws Exception {
    return works(c -> c.exchangeDeclarePassive(exchange));
  }

  private boolean works(Action action) throws Exception {
    var probe = connection.createChannel();
    try {
      action.run(probe);
      probe.close();
      return true;
    } catch (IOException e) {
      assertThat(e.getCause()).isInstanceOf(ShutdownSignalException.class);
      return false;
    }
  }

  final Inbox consume(String queue) throws IOException {
    return consume(channel, queue, false, Map.of());
  }

  final Inbox consume(
      Channel consuming, String queue, boolean autoAck, Map<String, Object> arguments)
      throws IOException {
    var inbox = new Inbox(consuming);
    consuming.basicConsume(queue, autoAck, "", false, false, arguments, inbox);
    return inbox;
  }

  /// What the broker says to an action on a connection of its own.
  final Refusal refusal(Action action) throws Exception {
    return refusal(newChannel(), action);
  }

  /// What the broker says to an action, now or soon.
  static Refusal refusal(Channel refused, Action action) throws Exception {
    var signal = new CompletableFuture<ShutdownSignalException>();
    refused.addShutdownListener(signal::complete);
    try {
      action.run(refused);
    } catch (IOException e) {
      assertThat(e.getCause()).as("refused by the broker").isInstanceOf(Exception.class);
    } catch (AlreadyClosedException e) {
      assertThat(e).as("refused by the broker").isNotNull();
    }
    try {
      return Refusal.of(signal.get(5, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      throw new AssertionError("The broker doesn't refuse it", e);
    }
  }
}
