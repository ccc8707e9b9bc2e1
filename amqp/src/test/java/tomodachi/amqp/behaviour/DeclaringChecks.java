package tomodachi.amqp.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.amqp.Amqp;
import tomodachi.amqp.AmqpDelivery;
import tomodachi.amqp.AmqpQueue;
import tomodachi.testing.FaultProxy;

/// Queues with arguments, exchanges of all types.
abstract class DeclaringChecks extends AmqpChecks {

  private static final Map<String, Object> PARKED_IN_QUORUM =
      Map.of("x-queue-type", "quorum", "x-delivery-limit", 1_000_000_000L);

  private final String exchange = prefix + "exchange";
  private final String ofExchange = "amqp.exchange_name=" + exchange;

  DeclaringChecks(AmqpBehaviour of) {
    super(of);
  }

  @AfterEach
  void removeExchange() throws IOException {
    channel.exchangeDelete(exchange);
  }

  static final class Everything {
    @Amqp(
        routingKey = "event",
        queueName = "everything",
        queue =
            @AmqpQueue(
                type = "classic",
                maxPriority = 10,
                maxLength = 100_000,
                maxLengthBytes = 1_000_000,
                overflow = "reject-publish",
                messageTtl = "1h",
                expires = "2d",
                deadLetterExchange = AmqpQueue.DEFAULT_EXCHANGE,
                deadLetterRoutingKey = "dead",
                singleActiveConsumer = true,
                arguments = {"x-queue-mode=lazy", "x-number=7", "x-flag=true", "x-text=\"7\""}))
    void handle(String data) {}
  }

  @Test
  void aQueueIsMadeAsItIsDeclared() throws Exception {
    start(new Everything());

    var declared =
        Map.<String, Object>ofEntries(
            Map.entry("x-queue-type", "classic"),
            Map.entry("x-max-priority", 10),
            Map.entry("x-max-length", 100_000),
            Map.entry("x-max-length-bytes", 1_000_000),
            Map.entry("x-overflow", "reject-publish"),
            Map.entry("x-message-ttl", 3_600_000),
            Map.entry("x-expires", 172_800_000),
            Map.entry("x-dead-letter-exchange", ""),
            Map.entry("x-dead-letter-routing-key", "dead"),
            Map.entry("x-single-active-consumer", true),
            Map.entry("x-queue-mode", "lazy"));
    channel.queueDeclare(queue("everything"), true, false, false, declared);
    channel.queueDeclare(queue("everything") + ".parked", true, false, false, Map.of());
  }

  /// Both handlers have one queue, and only one of them says what it is.
  static final class Agreeing {
    @Amqp(routingKey = "event", queueName = "agreed")
    void silent(String data) {}

    @Amqp(routingKey = "event", queueName = "agreed", queue = @AmqpQueue(maxLength = 5))
    void outspoken(String data) {}
  }

  @Test
  void handlersOfOneQueueMaySayOnceWhatItIs() throws Exception {
    var running = start(new Agreeing());

    channel.queueDeclare(queue("agreed"), true, false, false, Map.of("x-max-length", 5));
    assertThat(running.logs().lines("tomodachi.amqp"))
        .filteredOn(line -> line.message().contains("is shared by several handlers"))
        .singleElement()
        .satisfies(line ->
            assertThat(line.message())
                .contains("queue \"%sagreed\"".formatted(prefix))
                .contains("Agreeing.silent(String)", "Agreeing.outspoken(String)"));
  }

  static final class OfDirect {
    final BlockingQueue<String> handled = new LinkedBlockingQueue<>();

    @Amqp(routingKey = "order.*", queueName = "direct", exchangeType = "direct")
    void handle(String data) {
      handled.add(data);
    }
  }

  static final class OfFanout {
    final BlockingQueue<String> handled = new LinkedBlockingQueue<>();

    @Amqp(queueName = "fanout", exchangeType = "fanout")
    void handle(String data) {
      handled.add(data);
    }
  }

  static final class OfHeaders {
    final BlockingQueue<String> handled = new LinkedBlockingQueue<>();

    @Amqp(
        queueName = "headers",
        exchangeType = "headers",
        bindingArguments = {"x-match=all", "event=paid", "version=2"})
    void handle(String data) {
      handled.add(data);
    }
  }

  private void publish(String key, @Nullable Map<String, Object> headers, String body)
      throws Exception {
    var properties = new BasicProperties.Builder().headers(headers).build();
    channel.basicPublish(exchange, key, properties, body.getBytes(UTF_8));
    channel.waitForConfirmsOrDie(10_000);
  }

  private static @Nullable String next(BlockingQueue<String> handled) throws InterruptedException {
    return handled.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  @Test
  void aDirectExchangeTakesKeysAsTheyAre() throws Exception {
    queue("direct");
    var direct = new OfDirect();
    start(direct, ofExchange);

    publish(prefix + "order.placed", null, "other");
    publish(prefix + "order.*", null, "same");

    assertThat(next(direct.handled)).isEqualTo("same");
    assertThat(direct.handled).isEmpty();
  }

  @Test
  void aFanoutExchangeNeedsNoKey() throws Exception {
    queue("fanout");
    var fanout = new OfFanout();
    start(fanout, ofExchange);

    publish("anything", null, "hello");

    assertThat(next(fanout.handled)).isEqualTo("hello");
  }

  @Test
  void aHeadersExchangeComparesHeaders() throws Exception {
    queue("headers");
    var headers = new OfHeaders();
    start(headers, ofExchange);

    publish("", Map.of("event", "paid", "version", 1), "older");
    publish("", Map.of("event", "paid", "version", 2), "same");

    assertThat(next(headers.handled)).isEqualTo("same");
    assertThat(headers.handled).isEmpty();
  }

  static final class OfQuorum {
    final BlockingQueue<Integer> attempts = new LinkedBlockingQueue<>();
    final CountDownLatch stopped = new CountDownLatch(1);
    final FaultProxy network;

    OfQuorum(FaultProxy network) {
      this.network = network;
    }

    /// Takes its process with it, as far as the broker can tell.
    @Amqp(
        routingKey = "event",
        queueName = "quorum",
        retry = 3,
        queue = @AmqpQueue(type = "quorum"))
    void handle(String data, AmqpDelivery delivery) throws InterruptedException {
      attempts.add(delivery.attempt());
      network.cut();
      stopped.await();
    }
  }

  @Test
  void aMessageThatKillsItsProcessIsParkedByAQuorumQueue() throws Exception {
    var queue = queue("quorum");
    try (var network = FaultProxy.to(broker().address())) {
      var deadly = new OfQuorum(network);
      var running =
          start(
              deadly,
              "amqp.host=" + network.address().getHostString(),
              "amqp.port=" + network.address().getPort());
      send("event", "deadly");

      var parked = take(queue + ".parked");

      assertThat(parked.getBody()).asString().isEqualTo("deadly");
      assertThat(parked.getProps().getHeaders().get("x-tomodachi-reason"))
          .hasToString("delivery 4 of at most 3");
      assertThat(deadly.attempts).containsExactly(1, 2, 3);
      deadly.stopped.countDown();
      running.close();
      channel.queueDeclare(queue, true, false, false, Map.of("x-queue-type", "quorum"));
      channel.queueDeclare(queue + ".parked", true, false, false, PARKED_IN_QUORUM);
    }
  }
}
