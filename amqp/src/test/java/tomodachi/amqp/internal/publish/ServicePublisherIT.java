package tomodachi.amqp.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import tomodachi.ServiceContext;
import tomodachi.amqp.AmqpOptions;
import tomodachi.amqp.AmqpPublishOption;
import tomodachi.amqp.internal.link.BrokerChoice;
import tomodachi.amqp.internal.link.FakeService;
import tomodachi.amqp.internal.link.Link;
import tomodachi.amqp.internal.link.RabbitMq;
import tomodachi.amqp.internal.link.RecordedLog;
import tomodachi.amqp.internal.wire.HeaderValues;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.Message;
import tomodachi.messaging.MessagingOptions;
import tomodachi.messaging.PublishException;
import tomodachi.messaging.PublishResult;
import tomodachi.transport.Timeline;

@DisabledIf(
    value = "tomodachi.amqp.contract.Broker#rabbitMqIsMissing",
    disabledReason = "no RabbitMQ answers")
final class ServicePublisherIT {

  record Order(String id) {}

  private final String queue = RabbitMq.freshName();
  private final RecordedLog log = new RecordedLog();
  private final Publishing publishing = new Publishing(Timeline.system(), Duration.ofSeconds(10));
  private Connection connection;
  private Channel own;
  private Link link;
  private ServicePublisher publisher;

  @BeforeEach
  void open() throws Exception {
    connection = RabbitMq.connect();
    own = connection.createChannel();
    own.queueDeclare(queue, false, false, false, Map.of("x-max-priority", 5));
    own.queueBind(queue, "amq.topic", "test.ü." + queue);
    own.queueBind(queue, "amq.topic", "test.___c3bc_." + queue);
    var service =
        new FakeService(AmqpOptions.defaults().withHost("127.0.0.1").withRoutingKeyPrefix("test."))
            .with(MessagingOptions.defaults().withEnvelope(new Marked()));
    var choice = new BrokerChoice(service, Timeline.system());
    link = new Link("publish", service, choice, Timeline.system(), new Random(1), publishing);
    link.open();
    publisher = new ServicePublisher(service, Timeline.system());
    publisher.open(publishing);
  }

  @AfterEach
  void close() throws Exception {
    publishing.close(Duration.ZERO);
    link.close();
    own.queueDelete(queue);
    connection.close();
    log.close();
  }

  @Test
  void theEnvelopeWritesBodyAndHeaders() throws Exception {
    publisher.publish("ü." + queue, "data", AmqpPublishOption.header("own", 1));

    var got = received();
    assertThat(text(got)).isEqualTo("<ü.%s data>".formatted(queue));
    assertThat(got.getEnvelope().getRoutingKey()).isEqualTo("test.___c3bc_." + queue);
    assertThat(HeaderValues.fromWire(got.getProps().getHeaders()))
        .isEqualTo(Map.of("own", 1, "marked-by", "orders"));
  }

  @Test
  void messagesArePersistentAndCarryNothingElse() throws Exception {
    publisher.publish(queue, "data", toQueue());

    assertThat(received().getProps())
        .isEqualTo(new AMQP.BasicProperties.Builder().deliveryMode(2).build());
  }

  @Test
  void withoutEnvelopeTextsAndBytesStayAndTheRestIsJson() throws Exception {
    publishRaw("text");
    publishRaw(new byte[] {1, 2});
    publishRaw(new Order("7"));
    publishRaw(null);

    assertThat(text(received())).isEqualTo("text");
    assertThat(received().getBody()).containsExactly(1, 2);
    assertThat(text(received())).isEqualTo("{\"id\":\"7\"}");
    assertThat(text(received())).isEqualTo("null");
  }

  @Test
  void eachOptionArrives() throws Exception {
    publisher.publish(
        queue,
        "data",
        AmqpPublishOption.exchangeName(""),
        AmqpPublishOption.routingKeyPrefix(""),
        AmqpPublishOption.noEnvelope(),
        AmqpPublishOption.transientMessage(),
        AmqpPublishOption.priority(3),
        AmqpPublishOption.expiration(Duration.ofMinutes(1)),
        AmqpPublishOption.property("content-type", "text/plain"),
        AmqpPublishOption.property("content-encoding", "utf-8"),
        AmqpPublishOption.property("correlation-id", "c"),
        AmqpPublishOption.property("reply-to", "r"),
        AmqpPublishOption.property("message-id", "m"),
        AmqpPublishOption.property("type", "t"),
        AmqpPublishOption.property("user-id", "guest"),
        AmqpPublishOption.property("app-id", "a"));

    assertThat(received().getProps())
        .isEqualTo(
            new AMQP.BasicProperties(
                "text/plain",
                "utf-8",
                null,
                1,
                3,
                "c",
                "r",
                "60000",
                "m",
                null,
                "t",
                "guest",
                "a",
                null));
  }

  @Test
  void headersOfEachTypeArrive() throws Exception {
    var at = Instant.parse("2026-01-01T00:00:00Z");
    var nested = List.of("x", Map.of("deep", true));
    publisher.publish(
        queue,
        "data",
        AmqpPublishOption.noEnvelope(),
        AmqpPublishOption.exchangeName(""),
        AmqpPublishOption.routingKeyPrefix(""),
        AmqpPublishOption.header("text", "ü"),
        AmqpPublishOption.header("number", 1L << 40),
        AmqpPublishOption.header("bytes", new byte[] {1}),
        AmqpPublishOption.header("at", at),
        AmqpPublishOption.header("nested", nested));

    assertThat(HeaderValues.fromWire(received().getProps().getHeaders()))
        .containsEntry("text", "ü")
        .containsEntry("number", 1L << 40)
        .containsEntry("bytes", new byte[] {1})
        .containsEntry("at", at)
        .containsEntry("nested", nested);
  }

  @Test
  void anUnroutableMessageIsWarnedOfOncePerKey() {
    var key = "nobody." + queue;
    publisher.publish(key, "data");
    publisher.publish(key, "data");
    publisher.publish(key + ".other", "data");

    assertThat(log.lines())
        .containsExactly(
            "WARN no queue takes messages with this routing key",
            "WARN no queue takes messages with this routing key");
  }

  @Test
  void anUnroutableMessageIsAnExceptionWhereAskedFor() {
    assertThatThrownBy(() -> publisher.publish("nobody", "data", AmqpPublishOption.mandatory()))
        .isInstanceOf(PublishException.class)
        .hasMessage(
            """
            No queue takes the message (NO_ROUTE)
                exchange "amq.topic", routing key "test.nobody"\
            """);
    assertThatThrownBy(
            () -> publisher.publishAsync("nobody", "data", AmqpPublishOption.mandatory()).get())
        .hasCauseInstanceOf(PublishException.class);
    assertThat(publisher.publishAll("nobody", List.of(1), AmqpPublishOption.mandatory()))
        .hasOnlyElementsOfType(PublishResult.Failed.class);
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void severalArePublishedInOrder() throws Exception {
    var data = List.of("a", "b", "c");

    assertThat(publisher.publishAll("ü." + queue, data))
        .isEqualTo(List.of(confirmed(), confirmed(), confirmed()));
    for (var one : data) {
      assertThat(text(received())).endsWith(one + ">");
    }
  }

  @Test
  void anAsynchronousPublishMayPublishAgainWhenItIsConfirmed() {
    var second =
        publisher
            .publishAsync("ü." + queue, "first")
            .thenRun(() -> publisher.publish("ü." + queue, "second"));

    assertThat(second.join()).isNull();
  }

  private static PublishResult confirmed() {
    return new PublishResult.Confirmed("");
  }

  private static AmqpPublishOption[] toQueue() {
    return new AmqpPublishOption[] {
      AmqpPublishOption.exchangeName(""),
      AmqpPublishOption.routingKeyPrefix(""),
      AmqpPublishOption.noEnvelope()
    };
  }

  private void publishRaw(@Nullable Object data) {
    publisher.publish(queue, data, toQueue());
  }

  private GetResponse received() throws Exception {
    return own.basicGet(queue, true);
  }

  private static String text(GetResponse got) {
    return new String(got.getBody(), StandardCharsets.UTF_8);
  }

  /// Shows what an envelope is given.
  private record Marked() implements Envelope {
    @Override
    public String encode(
        ServiceContext service,
        String topic,
        @Nullable Object data,
        Map<String, Object> attributes) {
      attributes.put("marked-by", service.name());
      return "<%s %s>".formatted(topic, data);
    }

    @Override
    public Message decode(String payload, Map<String, Object> attributes) {
      throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Object convert(Message message, Type type) {
      throw new UnsupportedOperationException();
    }
  }
}
