package tomodachi.amqp.internal.consume;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tomodachi.amqp.contract.Broker;
import tomodachi.amqp.internal.topology.MadeTopology;
import tomodachi.messaging.transport.MessageHandler;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// Consumers whose channel or queue is lost while the connection stays.
abstract class RestoringChecks {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String name = "restoring-" + UUID.randomUUID();
  private final String first = name + ".1";
  private final String second = name + ".2";
  // The consumers' channels, by the queue they consume from.
  private final Map<String, Channel> channels = new ConcurrentHashMap<>();
  private Broker broker;
  private Connection connection;
  private Channel looking;
  private Consuming consuming;

  @SuppressWarnings("NullAway.Init") // JUnit calls connect() first
  RestoringChecks() {}

  /// A broker for one test.
  abstract Broker start() throws IOException;

  @BeforeEach
  void connect() throws Exception {
    broker = start();
    looking = broker.channel();
    var factory = new ConnectionFactory();
    factory.setHost(broker.address().getHostString());
    factory.setPort(broker.address().getPort());
    factory.setAutomaticRecoveryEnabled(false);
    connection = factory.newConnection();
    var consumers = Stream.of(first, second).map(this::consumer).toList();
    var topology =
        new MadeTopology(consumers.stream().map(QueueConsumer::subscription).toList(), false);
    consuming = new Consuming(topology, consumers, Timeline.system().machine());
    consuming.connected(watched(connection));
  }

  @AfterEach
  void removeEverything() throws IOException {
    connection.abort();
    var cleaning = broker.channel();
    for (var queue : List.of(first, second)) {
      cleaning.queueDelete(queue);
      cleaning.queueDelete(queue + ".parked");
    }
    broker.close();
  }

  @SuppressWarnings("NullAway") // No message comes, so no handler is called.
  private QueueConsumer consumer(String queue) {
    MessageHandler<QueuedMessage> none = null;
    return new QueueConsumer(
        IdleConsumer.subscription(queue),
        new QueueConsumer.Settings(10, 10, "", null),
        none,
        new CallBudget(10),
        _ -> {},
        Timeline.system(),
        consumer -> consuming.restore(consumer));
  }

  private Connection watched(Connection real) {
    return proxy(
        Connection.class,
        (method, arguments) ->
            method.getName().equals("openChannel")
                ? Optional.of(watched(real.createChannel()))
                : call(real, method, arguments));
  }

  private Channel watched(Channel real) {
    return proxy(
        Channel.class,
        (method, arguments) -> {
          if (method.getName().equals("basicConsume")) {
            channels.put((String) arguments[0], real);
          }
          return call(real, method, arguments);
        });
  }

  private interface Answer {
    @Nullable Object to(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> answer.to(method, arguments)));
  }

  private static @Nullable Object call(Object real, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Channel channelOf(String queue) {
    return Objects.requireNonNull(channels.get(queue), queue);
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(condition);
  }

  private void awaitConsumers() {
    await(() -> consuming.complete() && consumersOf(first) == 1 && consumersOf(second) == 1);
  }

  private long consumersOf(String queue) throws IOException {
    if (!looking.isOpen()) {
      looking = broker.channel();
    }
    return looking.consumerCount(queue);
  }

  @Test
  void aChannelTheBrokerHasClosedIsReplaced() throws Exception {
    consuming.begin();
    var closed = channelOf(first);

    closed.basicAck(99, false); // There is no such delivery: PRECONDITION_FAILED.

    await(() -> !closed.isOpen());
    awaitConsumers();
    assertThat(channelOf(first)).isNotEqualTo(closed);
  }

  @Test
  void aChannelThatWasClosedWhilePausedIsReplacedWhenItIsWanted() throws Exception {
    consuming.begin();
    consuming.end();
    var closed = channelOf(first);
    closed.basicAck(99, false);
    await(() -> !closed.isOpen());

    consuming.begin();

    awaitConsumers();
  }

  @Test
  void aConsumerThatCantBeginIsSetUpAgainAndKeepsNobodyWaiting() throws Exception {
    looking.queueDelete(first);

    consuming.begin();

    assertThat(consumersOf(second)).isEqualTo(1);
    awaitConsumers();
  }

  @Test
  void theChannelOfAConsumerTheBrokerHasEndedIsClosed() throws Exception {
    consuming.begin();
    var old = channelOf(first);

    looking.queueDelete(first);

    await(() -> !channelOf(first).equals(old));
    awaitConsumers();
    assertThat(old.isOpen()).isFalse();
  }

  @Test
  void aDeclarationThatHangsDoesNotKeepTheEndWaiting() throws Exception {
    var begun = new CountDownLatch(1);
    var answer = new CountDownLatch(1);
    var silent =
        proxy(
            Connection.class,
            (_, _) -> {
              begun.countDown();
              answer.await();
              throw new IOException("gone");
            });
    var connecting = new FutureTask<>(() -> connect(silent));
    Thread.startVirtualThread(connecting);
    begun.await();

    var ending = new FutureTask<>(this::end);
    var thread = Thread.ofPlatform().start(ending);
    thread.interrupt();
    var removing = new FutureTask<>(consuming::removeTemporary, "removed");
    Thread.startVirtualThread(removing);

    assertThat(ending.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("interrupted");
    assertThat(removing.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("removed");
    answer.countDown();
    assertThat(connecting.get()).isEqualTo("gone");
  }

  private String connect(Connection to) throws TransportException {
    try {
      consuming.connected(to);
      return "connected";
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private String end() {
    try {
      consuming.end();
      return "ended";
    } catch (InterruptedException e) {
      return "interrupted";
    }
  }
}
