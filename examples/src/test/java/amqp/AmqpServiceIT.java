package amqp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import tomodachi.DeclarationException;
import tomodachi.Invocation;
import tomodachi.StartException;
import tomodachi.StartedService;
import tomodachi.testing.LogLine;
import tomodachi.testing.RunningService;
import tomodachi.testing.TestSetup;

/// A broker's work on its way through the container.
@DisabledIf(value = "peers.Peers#rabbitMqIsMissing", disabledReason = "no RabbitMQ answers")
class AmqpServiceIT {

  static class Worker {
    final BlockingQueue<String> handled = new LinkedBlockingQueue<>();
    volatile boolean startedBeforeWork;

    @StartedService
    void started() {
      startedBeforeWork = handled.isEmpty();
    }

    @AmqpQueue("work")
    void work(String content, String messageId) {
      handled.add(content + messageId + Invocation.current().argument(Delivery.class).text());
    }
  }

  static class Hanging {
    final CountDownLatch begun = new CountDownLatch(5);
    final CountDownLatch mayEnd = new CountDownLatch(1);

    @AmqpQueue("work")
    void work(String content) throws InterruptedException {
      begun.countDown();
      mayEnd.await();
    }
  }

  static class Failing {
    @AmqpQueue("work")
    void work(String content) {
      throw new IllegalStateException("broken");
    }
  }

  static class Mistaken {
    @AmqpQueue(
        "a-name-that-is-far-too-long-----------------------------------------------------------"
            + "--------------------------------------------------------------------------------"
            + "--------------------------------------------------------------------------------"
            + "--------------------------------------------------------------------------------")
    void work(String content) {}
  }

  private final String prefix = "service-" + UUID.randomUUID() + ":";
  private Connection connection;
  private Channel channel;

  @BeforeEach
  void connect() throws IOException, TimeoutException {
    connection = new ConnectionFactory().newConnection("test");
    channel = connection.createChannel();
    channel.confirmSelect();
    channel.queueDeclare(prefix + "work", true, false, false, null);
  }

  @AfterEach
  void disconnect() throws IOException {
    channel.queueDelete(prefix + "work");
    connection.close();
  }

  private void publish(int count) throws IOException, InterruptedException, TimeoutException {
    for (var i = 0; i < count; i++) {
      channel.basicPublish("", prefix + "work", null, "hello".getBytes(UTF_8));
    }
    channel.waitForConfirmsOrDie(5_000);
  }

  private RunningService start(Object service, String... overrides) {
    var all = new String[overrides.length + 1];
    all[0] = "amqp_proof.prefix=" + prefix;
    System.arraycopy(overrides, 0, all, 1, overrides.length);
    return TestSetup.of(service).withOverrides(all).start();
  }

  private long waiting() throws IOException {
    return channel.messageCount(prefix + "work");
  }

  private void awaitWaiting(long count) {
    Awaitility.await().untilAsserted(() -> assertThat(waiting()).isEqualTo(count));
  }

  private static String drained(RunningService running) {
    return running.logs().lines().stream()
        .filter(line -> line.message().equals("drained"))
        .map(LogLine::fields)
        .findFirst()
        .orElseThrow()
        .toString();
  }

  @Test
  void messagesAreHandledOnceTheServiceHasStarted() throws Exception {
    publish(1);
    var worker = new Worker();
    try (var running = start(worker)) {
      assertThat(running.services().ready()).isTrue();
      assertThat(worker.handled.poll(10, TimeUnit.SECONDS)).isEqualTo("hellohello");
      assertThat(worker.startedBeforeWork).isTrue();
    }
    awaitWaiting(0);
  }

  @Test
  void aStopWaitsForWhatRunsAndGivesBackTheRest() throws Exception {
    publish(20);
    var hanging = new Hanging();
    var running = start(hanging);
    hanging.begun.await();
    awaitWaiting(0);

    running.services().stop();
    awaitWaiting(15);
    hanging.mayEnd.countDown();
    running.close();

    assertThat(drained(running)).isEqualTo("{finished=5, returned=15, abandoned=0}");
    awaitWaiting(15);
  }

  @Test
  void whatDoesNotEndInTimeIsInterruptedAndNotAcknowledged() throws Exception {
    publish(3);
    var hanging = new Hanging();
    var running = start(hanging, "termination_grace_period_seconds=1");
    Awaitility.await().until(() -> hanging.begun.getCount() == 2);

    running.close();

    assertThat(drained(running)).isEqualTo("{finished=0, returned=0, abandoned=3}");
    awaitWaiting(3);
  }

  @Test
  void whatThrowsIsRejected() throws Exception {
    publish(1);
    try (var _ = start(Failing.class)) {
      awaitWaiting(0);
    }
    awaitWaiting(0);
  }

  @Test
  void refusedCredentialsFailTheStart() {
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> start(Worker.class, "amqp_proof.password=wrong"))
        .withMessage(
            """
            RabbitMQ at 127.0.0.1:5672 refuses user "guest"
                check amqp_proof.user and amqp_proof.password\
            """);
  }

  @Test
  void aBrokerThatCannotBeReachedLeavesTheServiceNotReady() {
    try (var running = start(Worker.class, "amqp_proof.port=1")) {
      assertThat(running.services().ready()).isFalse();
      assertThat(running.logs().messages()).contains("cannot reach rabbitmq");
    }
  }

  @Test
  void aWrongDeclarationTouchesNoBroker() {
    assertThatExceptionOfType(DeclarationException.class)
        .isThrownBy(() -> start(Mistaken.class, "amqp_proof.port=1"))
        .withMessageContaining("characters long, AMQP allows 255")
        .withMessageContaining("Mistaken.work(String)")
        .withMessageContaining("shorten it");
  }
}
