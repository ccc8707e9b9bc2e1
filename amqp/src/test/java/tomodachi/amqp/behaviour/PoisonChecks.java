package tomodachi.amqp.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.GetResponse;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.Options;
import tomodachi.ServiceContext;
import tomodachi.amqp.Amqp;
import tomodachi.amqp.AmqpDelivery;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.JsonEnvelope;
import tomodachi.messaging.Message;
import tomodachi.messaging.MessagingOptions;
import tomodachi.testing.RunningService;

/// Messages that can never be handled: they are tried a few times or not at all, and put aside as
/// they came.
abstract class PoisonChecks extends AmqpChecks {

  private static final BasicProperties PROPERTIES =
      new BasicProperties.Builder()
          .messageId("m-1")
          .contentType("text/plain")
          .correlationId("c-1")
          .priority(3)
          .headers(Map.of("tenant", "acme", "CC", List.of()))
          .build();

  PoisonChecks(AmqpBehaviour of) {
    super(of);
  }

  record Order(String id, int amount) {}

  /// Never handles anything.
  static final class Failing {
    final List<String> calls = new CopyOnWriteArrayList<>();
    final Options options;

    Failing(Duration firstBackoff) {
      options =
          Options.of(
              MessagingOptions.defaults()
                  .withAttempts(3)
                  .withBackoff(firstBackoff, firstBackoff.multipliedBy(8)));
    }

    @Amqp(routingKey = "order.*", queueName = "poison")
    void handle(String data, AmqpDelivery delivery) {
      calls.add(
          "%s %s %s %d %s"
              .formatted(
                  data,
                  delivery.exchangeName(),
                  delivery.routingKey(),
                  delivery.attempt(),
                  new TreeMap<>(delivery.attributes())));
      throw new IllegalStateException("broken");
    }
  }

  /// Reads orders in envelopes.
  static final class Reading {
    final List<Order> handled = new CopyOnWriteArrayList<>();
    final Options options =
        Options.of(MessagingOptions.defaults().withEnvelope(new JsonEnvelope()));

    @Amqp(routingKey = "order.*", queueName = "poison")
    void handle(Order data) {
      handled.add(data);
    }
  }

  private static Map<String, Object> marks(GetResponse parked) {
    return parked.getProps().getHeaders().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> plain(entry.getValue())));
  }

  private static String reason(GetResponse parked) {
    return String.valueOf(marks(parked).get("x-tomodachi-reason"));
  }

  private static Object plain(Object value) {
    return value instanceof Number ? value : value.toString();
  }

  private void assertNothingIsLeft(RunningService running) throws Exception {
    running.close();
    assertThat(waiting(queue("poison"))).isZero();
    assertThat(waiting(queue("poison") + ".parked")).isZero();
  }

  @Test
  void whatAlwaysThrowsIsTriedWithBackoffAndThenParkedAsItCame() throws Exception {
    var backoff = broker().timing().firstBackoff();
    var failing = new Failing(backoff);
    var running = start(failing);
    var began = broker().timing().now();
    send("order.placed", PROPERTIES, "poison");

    for (var attempt = 1; attempt <= 3; attempt++) {
      var expected = attempt;
      Awaitility.await().atMost(PATIENCE).until(() -> failing.calls.size() == expected);
      pass(backoff.multipliedBy(2L * attempt));
    }
    var parked = take(queue("poison") + ".parked");

    assertThat(failing.calls)
        .containsExactly(
            "poison amq.topic order.placed 1 {CC=[], tenant=acme}",
            "poison amq.topic order.placed 2 {tenant=acme}",
            "poison amq.topic order.placed 3 {tenant=acme}");
    var threeQuarters = backoff.multipliedBy(3).multipliedBy(3).dividedBy(4);
    assertThat(broker().timing().now().minus(began)).isGreaterThanOrEqualTo(threeQuarters);
    assertThat(parked.getBody()).isEqualTo("poison".getBytes(UTF_8));
    assertThat(marks(parked))
        .isEqualTo(
            Map.of(
                "tenant",
                "acme",
                "x-tomodachi-exchange",
                "amq.topic",
                "x-tomodachi-routing-key",
                prefix + "order.placed",
                "x-tomodachi-attempt",
                3,
                "x-tomodachi-queue",
                queue("poison"),
                "x-tomodachi-reason",
                "attempt 3 of 3: IllegalStateException: broken"));
    assertThat(parked.getProps().getMessageId()).isEqualTo("m-1");
    assertThat(parked.getProps().getContentType()).isEqualTo("text/plain");
    assertThat(parked.getProps().getCorrelationId()).isEqualTo("c-1");
    assertThat(parked.getProps().getPriority()).isEqualTo(3);
    assertThat(parked.getProps().getDeliveryMode()).isEqualTo(2);
    assertThat(parked.getProps().getExpiration()).isNull();
    assertNothingIsLeft(running);
  }

  @Test
  void whatIsNoEnvelopeIsParkedAtOnce() throws Exception {
    var reading = new Reading();
    var running = start(reading);
    send("order.placed", "no JSON");

    var parked = take(queue("poison") + ".parked");

    assertThat(parked.getBody()).isEqualTo("no JSON".getBytes(UTF_8));
    assertThat(marks(parked)).containsEntry("x-tomodachi-attempt", 1);
    assertThat(reason(parked)).startsWith("message: can't be read: payload isn't valid JSON");
    assertThat(reading.handled).isEmpty();
    assertNothingIsLeft(running);
  }

  @Test
  void whatDoesNotFitIsParkedAtOnce() throws Exception {
    var reading = new Reading();
    var running = start(reading);
    var payload =
        """
        {"service": {}, "metadata": {"data_encoding": "raw"}, "data": {"id": "A1"}}\
        """;
    send("order.placed", payload);

    var parked = take(queue("poison") + ".parked");

    assertThat(parked.getBody()).isEqualTo(payload.getBytes(UTF_8));
    assertThat(reason(parked)).startsWith("data: ");
    assertThat(reading.handled).isEmpty();
    assertNothingIsLeft(running);
  }

  /// Can't say what it is.
  static final class Speechless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final List<String> WORDS = List.of();

    @Override
    public String getMessage() {
      return WORDS.getFirst();
    }
  }

  static final class Broken {
    final Options options = Options.of(MessagingOptions.defaults().withAttempts(1));

    @Amqp(routingKey = "order.*", queueName = "poison", concurrency = 1)
    void handle(String data) {
      if (!data.isEmpty()) {
        throw new Speechless();
      }
    }
  }

  @Test
  void anExceptionThatCannotSayWhatItIsCountsAsAnyOther() throws Exception {
    var running = start(new Broken());
    send("order.placed", "1", "2");

    var first = take(queue("poison") + ".parked");
    var second = take(queue("poison") + ".parked");

    assertThat(List.of(reason(first), reason(second)))
        .containsOnly("attempt 1 of 1: Speechless: without text (NoSuchElementException)");
    assertNothingIsLeft(running);
  }

  /// Takes nothing but what is good.
  static final class Refusing implements Envelope {
    @Override
    public String encode(
        ServiceContext service,
        String topic,
        @Nullable Object data,
        Map<String, Object> attributes) {
      return "";
    }

    @Override
    public Message decode(String payload, Map<String, Object> attributes) {
      return new Message("", "", null, Message.Sender.UNKNOWN, Map.of(), payload);
    }

    @Override
    public Object convert(Message message, Type type) {
      if (!"good".equals(message.data())) {
        throw new IllegalStateException("refused");
      }
      return "good";
    }
  }

  static final class Refused {
    @Amqp(routingKey = "order.*", queueName = "poison", envelope = Refusing.class)
    void handle(String data) {}
  }

  @Test
  void whatItsEnvelopeRefusesIsParkedAtOnceWhateverItThrows() throws Exception {
    var running = start(new Refused(), "messaging.on_error=acknowledge");
    send("order.placed", "1");

    assertThat(reason(take(queue("poison") + ".parked"))).isEqualTo("data: refused");
    assertNothingIsLeft(running);
  }
}
