package tomodachi.amqp.rabbitmq;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import tomodachi.StartedService;
import tomodachi.amqp.Amqp;
import tomodachi.amqp.AmqpPublisher;
import tomodachi.messaging.Outcome;
import tomodachi.messaging.PublishException;
import tomodachi.testing.RunningService;
import tomodachi.testing.TestSetup;

/// A RabbitMQ that is short of memory, and blocks whoever publishes.
@DisabledIf(
    value = "tomodachi.amqp.rabbitmq.PrivateRabbitMq#isMissing",
    disabledReason = "no RabbitMQ is installed")
class MemoryAlarmIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String QUEUE = "alarm";
  private static final int MESSAGES = 50;

  private final Service service = new Service();
  private PrivateRabbitMq broker;
  private Connection connection;
  private Channel channel;
  private RunningService running;

  @SuppressWarnings("NullAway.Init") // JUnit calls start() first
  MemoryAlarmIT() {}

  /// Handles a message when it may; what is called `again` it wants again later.
  static final class Service {
    final CountDownLatch mayHandle = new CountDownLatch(1);
    final Set<String> handled = ConcurrentHashMap.newKeySet();
    volatile @Nullable AmqpPublisher publisher;

    @StartedService
    void take(AmqpPublisher given) {
      publisher = given;
    }

    @Amqp(routingKey = QUEUE, queueName = QUEUE)
    Outcome handle(String data) throws InterruptedException {
      mayHandle.await();
      var first = handled.add(data);
      return first && data.equals("again") ? Outcome.retry() : Outcome.done();
    }
  }

  @BeforeEach
  void start() throws Exception {
    broker = PrivateRabbitMq.running();
    running =
        TestSetup.of(service)
            .withOverrides(
                "embedded.brokers=never",
                "amqp.host=127.0.0.1",
                "amqp.port=" + broker.address().getPort(),
                "amqp.publish_timeout=2s",
                "messaging.first_backoff=1s")
            .start();
    connection = broker.connect();
    channel = connection.createChannel();
  }

  @AfterEach
  void clear() throws Exception {
    service.mayHandle.countDown();
    broker.ctl("set_vm_memory_high_watermark", "0.4");
    running.close();
    channel.queueDelete(QUEUE);
    channel.queueDelete(QUEUE + ".parked");
    connection.abort();
  }

  private AmqpPublisher publisher() {
    return requireNonNull(service.publisher);
  }

  private long waiting() throws Exception {
    return channel.messageCount(QUEUE);
  }

  @Test
  void consumingGoesOnPublishersWaitAndNothingDies() throws Exception {
    for (var i = 0; i < MESSAGES; i++) {
      publisher().publish(QUEUE, "message " + i);
    }
    publisher().publish(QUEUE, "again");

    broker.ctl("set_vm_memory_high_watermark", "0.00000001");
    // The broker blocks whoever publishes, so the first one has reached it.
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publisher().publish(QUEUE, "may arrive"))
        .withMessage(
            """
            No confirm from the broker for 2 s (it has blocked publishing: low on memory); the \
            message may or may not have arrived
                exchange "amq.topic", routing key "alarm"\
            """);
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publisher().publish(QUEUE, "never sent"))
        .withMessage(
            """
            The broker took no more messages for 2 s (it has blocked publishing: low on memory); \
            the message was not sent
                exchange "amq.topic", routing key "alarm"\
            """);

    service.mayHandle.countDown();
    Awaitility.await().atMost(PATIENCE).until(() -> service.handled.size() > MESSAGES);
    Awaitility.await().atMost(PATIENCE).until(() -> unsettled() == 1); // The one to be retried.
    assertThat(waiting()).isZero();
    assertThat(running.services().ready()).isTrue();

    var waits = CompletableFuture.supplyAsync(this::publishPatiently);
    broker.ctl("set_vm_memory_high_watermark", "0.4");

    assertThat(waits.join()).isEqualTo("published");
    Awaitility.await().atMost(PATIENCE).until(() -> service.handled.contains("later"));
    Awaitility.await().atMost(PATIENCE).until(() -> unsettled() == 0);
    assertThat(service.handled).doesNotContain("never sent");
    assertThat(running.logs().lines())
        .filteredOn(line -> line.message().startsWith("lost the connection"))
        .isEmpty();
  }

  private int unsettled() throws Exception {
    return broker
        .ctl("list_queues", "--no-table-headers", "name", "messages_unacknowledged")
        .lines()
        .filter(line -> line.startsWith(QUEUE + "\t"))
        .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf('\t') + 1).strip()))
        .sum();
  }

  /// An application that publishes until it has succeeded.
  private String publishPatiently() {
    while (true) {
      try {
        publisher().publish(QUEUE, "later");
        return "published";
      } catch (PublishException e) {
        // The one under way when publishing goes on may still be too late.
        assertThat(e.getMessage()).containsPattern("^(No confirm|The broker took no).* for 2 s");
      }
    }
  }
}
