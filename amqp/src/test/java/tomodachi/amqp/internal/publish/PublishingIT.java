package tomodachi.amqp.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import tomodachi.amqp.AmqpOptions;
import tomodachi.amqp.internal.link.BrokerChoice;
import tomodachi.amqp.internal.link.FakeService;
import tomodachi.amqp.internal.link.Link;
import tomodachi.amqp.internal.link.RabbitMq;
import tomodachi.amqp.internal.link.RecordedLog;
import tomodachi.amqp.internal.link.Relay;
import tomodachi.messaging.PublishException;
import tomodachi.transport.Timeline;

@DisabledIf(
    value = "tomodachi.amqp.contract.Broker#rabbitMqIsMissing",
    disabledReason = "no RabbitMQ answers")
final class PublishingIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Confirmation ROUTED = new Confirmation.Routed();

  private final Publishing publishing = new Publishing(Timeline.system(), TIMEOUT);
  private final String queue = RabbitMq.freshName();
  private Relay relay;
  private Link link;
  private Connection connection;
  private Channel own;

  @BeforeEach
  void open() throws Exception {
    relay = new Relay();
    link = link(publishing);
    connection = RabbitMq.connect();
    own = connection.createChannel();
    own.queueDeclare(queue, false, false, false, Map.of());
  }

  @AfterEach
  void close() throws Exception {
    publishing.close(Duration.ZERO);
    link.close();
    relay.close();
    connection.createChannel().queueDelete(queue);
    connection.close();
  }

  @Test
  void aConfirmedMessageIsInItsQueue() throws Exception {
    link.open();

    assertThat(publishing.sendAndWait(message("one"), TIMEOUT)).isEqualTo(ROUTED);
    var got = own.basicGet(queue, true);
    assertThat(got.getBody()).isEqualTo(bytes("one"));
  }

  @Test
  void messagesOfOneThreadKeepTheirOrder() throws Exception {
    link.open();
    var answers = new ArrayList<CompletableFuture<Confirmation>>();
    IntStream.range(0, 3000).forEach(i -> answers.add(publishing.send(message("" + i))));

    CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new)).join();
    for (var i = 0; i < 3000; i++) {
      assertThat(own.basicGet(queue, true).getBody()).isEqualTo(bytes("" + i));
    }
  }

  @Test
  void manyThreadsShareTheChannel() throws Exception {
    link.open();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 50).forEach(_ -> threads.execute(() -> sendMany(40)));
    }

    assertThat(own.messageCount(queue)).isEqualTo(2000);
  }

  @Test
  void aMessageWithoutQueueIsReturned() throws Exception {
    link.open();

    var nowhere = message("", "no-such-queue", "one");
    assertThat(publishing.sendAndWait(nowhere, TIMEOUT))
        .isEqualTo(new Confirmation.Returned("NO_ROUTE"));
  }

  @Test
  void eachReturnFindsItsMessage() throws Exception {
    link.open();
    var answers = new ArrayList<CompletableFuture<Confirmation>>();
    for (var i = 0; i < 500; i++) {
      answers.add(publishing.send(i % 2 == 0 ? message("same") : message("", "nowhere", "same")));
    }

    for (var i = 0; i < 500; i++) {
      assertThat(answers.get(i).get() instanceof Confirmation.Routed).isEqualTo(i % 2 == 0);
    }
  }

  @Test
  void aMessageTheQueueRejectsFails() throws Exception {
    link.open();
    own.queueDelete(queue);
    var full = Map.<String, Object>of("x-max-length", 1, "x-overflow", "reject-publish");
    own.queueDeclare(queue, false, false, false, full);
    publishing.sendAndWait(message("one"), TIMEOUT);

    assertThatThrownBy(() -> publishing.sendAndWait(message("two"), TIMEOUT))
        .isInstanceOf(PublishException.class)
        .hasMessage(
            """
            The broker refused the message: a queue is full, or could not store it
                exchange "", routing key "%s"\
            """
                .formatted(queue));
  }

  @Test
  void anUnknownExchangeIsNamedAndTheNextPublishWorks() throws Exception {
    link.open();

    assertThatThrownBy(() -> publishing.sendAndWait(message("nope", "key", "one"), TIMEOUT))
        .isInstanceOf(PublishException.class)
        .hasMessage(
            """
            There is no exchange "nope"
                exchange "nope", routing key "key"\
            """);
    assertThat(publishing.sendAndWait(message("two"), TIMEOUT)).isEqualTo(ROUTED);
    assertThat(relay.accepted()).isEqualTo(1);
  }

  @Test
  void anUnknownExchangeIsWarnedOfOnceAndIsNoTroubleToNeighbours() throws Exception {
    link.open();
    var neighbours = new ArrayList<CompletableFuture<Confirmation>>();
    try (var log = new RecordedLog()) {
      for (var i = 0; i < 300; i++) {
        neighbours.add(publishing.send(message("" + i)));
        var lost = publishing.send(message("nope", "key", "lost"));
        assertThat(lost).failsWithin(TIMEOUT);
      }
      assertThat(log.lines()).containsExactly("WARN the broker closed a channel of the publisher");
    }

    assertThat(neighbours).allMatch(answer -> answer.join().equals(ROUTED));
    assertThat(own.messageCount(queue)).isEqualTo(300);
  }

  @Test
  void moreExchangesThanChannelsAreNoTrouble() throws Exception {
    link.open();
    var answers = new ArrayList<CompletableFuture<Confirmation>>();
    for (var i = 0; i < 40; i++) {
      var exchange = queue + "-" + i;
      own.exchangeDeclare(exchange, "fanout", false, true, Map.of());
      own.queueBind(queue, exchange, "");
      answers.add(publishing.send(message(exchange, "key", "" + i)));
    }

    assertThat(answers).allMatch(answer -> answer.join().equals(ROUTED));
    assertThat(own.messageCount(queue)).isEqualTo(40);
  }

  @Test
  void headersTooLargeForAFrameFailAloneAndNumbersStayRight() throws Exception {
    link.open();
    var table = Map.<String, Object>of("large", "x".repeat(200_000));
    var properties = new AMQP.BasicProperties.Builder().headers(table).build();
    var large = new Outgoing("", queue, true, properties, bytes("one"));

    assertThatThrownBy(() -> publishing.sendAndWait(large, TIMEOUT))
        .isInstanceOf(PublishException.class)
        .hasMessageStartingWith("The message has no form on the wire: ");
    assertThat(publishing.sendAndWait(message("two"), TIMEOUT)).isEqualTo(ROUTED);
    assertThat(publishing.sendAndWait(message("", "nowhere", "three"), TIMEOUT))
        .isEqualTo(new Confirmation.Returned("NO_ROUTE"));
  }

  @Test
  void whatIsUnconfirmedWhenTheConnectionIsLostMayHaveArrived() throws Exception {
    link.open();
    openChannel();
    relay.swallowAnswers();
    var answer = publishing.send(message("one"));
    await().until(() -> own.messageCount(queue) == 1);
    relay.cut();

    assertThatThrownBy(answer::get)
        .hasCauseInstanceOf(PublishException.class)
        .cause()
        .hasMessageContaining("The connection was lost (")
        .hasMessageContaining("; it may or may not have arrived")
        .hasMessageEndingWith("exchange \"\", routing key \"%s\"".formatted(queue));
  }

  @Test
  void aPublishWaitsForTheBrokerToComeBack() throws Exception {
    link.open();
    relay.stop();
    await().until(() -> !link.connected());
    var answer = publishing.send(message("one"));
    relay.start();

    assertThat(answer.get()).isEqualTo(ROUTED);
  }

  @Test
  void withoutConnectionAPublishFailsInTheEnd() throws Exception {
    relay.stop();
    link.open();

    assertThatThrownBy(() -> publishing.sendAndWait(message("one"), Duration.ofMillis(100)))
        .isInstanceOf(PublishException.class)
        .hasMessage(
            """
            Not connected to the broker for 100 ms; the message was not sent
                exchange "", routing key "%s"\
            """
                .formatted(queue));
    relay.start();
    await().until(link::connected);
    publishing.sendAndWait(message("two"), TIMEOUT);
    assertThat(own.messageCount(queue)).isEqualTo(1);
  }

  @Test
  void aSendNobodyWaitsForFailsInTheEndToo() throws Exception {
    var impatient = new Publishing(Timeline.system(), Duration.ofMillis(100));

    assertThatThrownBy(() -> impatient.send(message("one")).get())
        .hasMessageContaining("Not connected to the broker for 100 ms");
  }

  @Test
  void withoutConfirmAPublishFailsInTheEnd() throws Exception {
    link.open();
    openChannel();
    relay.swallowAnswers();

    assertThatThrownBy(() -> publishing.sendAndWait(message("one"), Duration.ofMillis(100)))
        .isInstanceOf(PublishException.class)
        .hasMessage(
            """
            No confirm from the broker for 100 ms; the message may or may not have arrived
                exchange "", routing key "%s"\
            """
                .formatted(queue));
  }

  @Test
  void theWindowBoundsWhatIsUnconfirmed() throws Exception {
    link.open();
    relay.swallowAnswers();
    var answers = IntStream.range(0, 1000).mapToObj(i -> publishing.send(message("" + i))).toList();

    assertThatThrownBy(() -> publishing.sendAndWait(message("more"), Duration.ofMillis(100)))
        .hasMessageStartingWith("The broker took no more messages for 100 ms; ");
    assertThat(answers).noneMatch(CompletableFuture::isDone);
  }

  @Test
  void anInterruptedThreadStaysInterrupted() throws Exception {
    link.open();
    relay.swallowAnswers();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> publishing.sendAndWait(message("one"), TIMEOUT))
        .isInstanceOf(PublishException.class)
        .hasMessageStartingWith("The thread was interrupted; the message was not sent");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void closingWaitsForTheConfirms() throws Exception {
    link.open();
    var answers = IntStream.range(0, 500).mapToObj(i -> publishing.send(message("" + i))).toList();
    publishing.close(TIMEOUT);

    assertThat(answers).allMatch(answer -> answer.isDone() && !answer.isCompletedExceptionally());
    assertThatThrownBy(() -> publishing.send(message("late")).get())
        .hasMessageContaining("The publisher is closed; the message was not sent");
  }

  @Test
  void everyConfirmedMessageIsThereThoughTheConnectionBreaksAllTheTime() throws Exception {
    link.open();
    var confirmed = new ArrayList<String>();
    for (var round = 0; round < 6; round++) {
      var texts = texts(round);
      var answers = texts.stream().map(text -> publishing.send(message(text))).toList();
      relay.cut();
      for (var i = 0; i < answers.size(); i++) {
        if (succeeds(answers.get(i))) {
          confirmed.add(texts.get(i));
        }
      }
      await().until(link::connected);
    }

    assertThat(received()).containsAll(confirmed).doesNotHaveDuplicates();
  }

  /// The channel of the default exchange is open afterwards.
  private void openChannel() {
    publishing.sendAndWait(message("", "nowhere", "first"), TIMEOUT);
  }

  private static List<String> texts(int round) {
    return IntStream.range(0, 100).mapToObj(i -> round + "-" + i).toList();
  }

  private static boolean succeeds(CompletableFuture<Confirmation> answer) {
    return answer.handle((_, failure) -> failure == null).join();
  }

  private List<String> received() throws IOException {
    var texts = new ArrayList<String>();
    for (var got = own.basicGet(queue, true); got != null; got = own.basicGet(queue, true)) {
      texts.add(new String(got.getBody(), StandardCharsets.UTF_8));
    }
    return texts;
  }

  private void sendMany(int count) {
    for (var i = 0; i < count; i++) {
      publishing.sendAndWait(message("" + i), TIMEOUT);
    }
  }

  private Link link(Publishing publishing) {
    var options = AmqpOptions.defaults().withHost("127.0.0.1").withPort(relay.port());
    var service = new FakeService(options);
    var choice = new BrokerChoice(service, Timeline.system());
    return new Link("publish", service, choice, Timeline.system(), new Random(1), publishing);
  }

  private Outgoing message(String text) {
    return message("", queue, text);
  }

  private static Outgoing message(String exchange, String key, String text) {
    var properties = new AMQP.BasicProperties.Builder().build();
    return new Outgoing(exchange, key, true, properties, bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
