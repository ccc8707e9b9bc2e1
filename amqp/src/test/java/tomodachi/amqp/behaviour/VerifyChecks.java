package tomodachi.amqp.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.StartException;
import tomodachi.amqp.Amqp;
import tomodachi.amqp.AmqpQueue;
import tomodachi.testing.FaultProxy;
import tomodachi.testing.RunningService;

/// Services that may make nothing: with `amqp.topology` = `verify` or `none`.
abstract class VerifyChecks extends AmqpChecks {

  private static final String VERIFY = "amqp.topology=verify";
  private static final String NONE = "amqp.topology=none";
  private static final String HEAD =
      "RabbitMQ doesn't have all that is needed, and amqp.topology = verify makes nothing\n\n";

  private final String shop = prefix + "shop";

  VerifyChecks(AmqpBehaviour of) {
    super(of);
  }

  @AfterEach
  void removeExchange() throws IOException {
    channel.exchangeDelete(shop);
  }

  static final class Orders {
    final BlockingQueue<String> handled = new LinkedBlockingQueue<>();

    @Amqp(routingKey = "order.*", queueName = "orders")
    void placed(String data) {
      handled.add(data);
    }
  }

  static final class Two {
    final BlockingQueue<String> handled = new LinkedBlockingQueue<>();

    @Amqp(routingKey = "first", queueName = "first")
    void first(String data) {
      handled.add(data);
    }

    @Amqp(routingKey = "second", queueName = "second")
    void second(String data) {
      handled.add(data);
    }
  }

  static final class Bounded {
    @Amqp(
        routingKey = "order.*",
        queueName = "orders",
        queue = @AmqpQueue(maxLength = 10, overflow = "reject-publish"))
    void placed(String data) {}
  }

  static final class Direct {
    @Amqp(routingKey = "order", queueName = "orders", exchangeType = "direct")
    void placed(String data) {}
  }

  static final class OfInstance {
    @Amqp(routingKey = "order", competing = false)
    void watch(String data) {}
  }

  private String refusal(Object service, String... overrides) {
    var thrown = catchThrowableOfType(StartException.class, () -> start(service, overrides));
    return String.valueOf(thrown.getMessage()).replaceAll("\\(VerifyChecks.java:\\d+\\)", "(…)");
  }

  /// Has a service make everything, and stops it.
  private void madeFor(Object service, String... overrides) {
    start(service, overrides).close();
  }

  private boolean exists(String queue) throws IOException {
    var looking = broker().channel();
    try {
      looking.queueDeclarePassive(queue);
      looking.abort();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void assertHandles(BlockingQueue<String> handled, String key) throws Exception {
    send(key, "hello");
    assertThat(handled.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("hello");
  }

  private static void awaitReady(RunningService running, boolean ready) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(running.services().ready()).isEqualTo(ready));
  }

  private static List<String> reasons(RunningService running) {
    return running.logs().lines("tomodachi.amqp").stream()
        .filter(line -> line.message().equals("a consumer could not be set up again"))
        .map(line -> String.valueOf(line.fields().get("reason")))
        .toList();
  }

  @Test
  void allThatIsMissingIsToldTogether() throws Exception {
    madeFor(new Two()); // And with it the retry queues.
    queue("first");
    queue("second");
    channel.queueDeclare(queue("order"), true, false, false, null);

    assertThat(refusal(new Orders(), VERIFY, "amqp.exchange_name=" + shop))
        .contains(
            (HEAD
                    + """
                    Exchange "%1$sshop" is missing
                        from @Amqp on Orders.placed(String) (…)
                        rabbitmqadmin declare exchange name=%1$sshop type=topic durable=true
                        rabbitmqadmin declare binding source=%1$sshop destination=%1$sorders\
                     routing_key='%1$sorder.*'

                    Queue "%1$sorders.parked" is missing
                        from @Amqp on Orders.placed(String) (…)
                        rabbitmqadmin declare queue name=%1$sorders.parked durable=true

                    Queue "%1$sorders" is missing
                        from @Amqp on Orders.placed(String) (…)
                        there is "%1$sorder"; if that is meant, correct the name
                        rabbitmqadmin declare queue name=%1$sorders durable=true
                        rabbitmqadmin declare binding source=%1$sshop destination=%1$sorders\
                     routing_key='%1$sorder.*'\
                    """)
                .formatted(prefix));
    assertThat(exists(prefix + "orders")).isFalse();
    assertThat(exists(prefix + "orders.parked")).isFalse();
  }

  @Test
  void whatIsThereIsUsed() throws Exception {
    var orders = new Orders();
    queue("orders");
    madeFor(orders);

    start(orders, VERIFY);

    assertHandles(orders.handled, "order.placed");
  }

  @Test
  void anArgumentThatDiffersIsTold() throws Exception {
    madeFor(new Orders());
    channel.queueDelete(queue("orders"));
    var existing = Map.<String, Object>of("x-max-length", 10, "x-overflow", "drop-head");
    channel.queueDeclare(queue("orders"), true, false, false, existing);

    assertThat(refusal(new Bounded(), VERIFY))
        .contains(
            (HEAD
                    + """
                    Queue "%sorders" has x-overflow drop-head, declared is reject-publish
                        from @Amqp on Bounded.placed(String) (…)
                        declare it as it is; or, to have it made anew, delete it when it is empty\
                    """)
                .formatted(prefix));
  }

  @Test
  void argumentsNobodyHasStatedMayBeAnything() throws Exception {
    madeFor(new Orders());
    channel.queueDelete(queue("orders"));
    var existing =
        Map.<String, Object>of(
            "x-expires",
            86_400_000,
            "x-dead-letter-exchange",
            "amq.fanout",
            "x-max-length",
            10L,
            "x-single-active-consumer",
            true,
            "x-overflow",
            "reject-publish");
    channel.queueDeclare(queue("orders"), true, false, false, existing);
    channel.queueBind(queue("orders"), "amq.topic", prefix + "order.*");

    var orders = new Orders();
    start(orders, VERIFY);
    assertHandles(orders.handled, "order.placed");
    start(new Bounded(), VERIFY);
  }

  @Test
  void aQueueThatDoesNotSurviveTheBrokerIsTold() throws Exception {
    madeFor(new Orders());
    channel.queueDelete(queue("orders"));
    channel.queueDeclare(queue("orders"), false, false, false, null);

    assertThat(refusal(new Orders(), VERIFY))
        .contains("Queue \"%sorders\" has durable false, declared is true".formatted(prefix));
  }

  @Test
  void anExchangeOfAnotherTypeIsTold() throws Exception {
    channel.exchangeDeclare(shop, "fanout", true);
    queue("orders");
    madeFor(new Orders(), "amqp.exchange_name=" + shop);
    var told =
        """
        Exchange "%s" is of the type fanout, declared is direct
            from @Amqp on Direct.placed(String) (…)
            write exchangeType = "fanout", or use another exchange\
        """
            .formatted(shop);

    assertThat(refusal(new Direct(), VERIFY, "amqp.exchange_name=" + shop)).contains(HEAD + told);
    assertThat(refusal(new Direct(), "amqp.exchange_name=" + shop)).contains(told);
  }

  @Test
  void aQueueMissingLaterConcernsItsHandlerOnly() throws Exception {
    queue("first");
    queue("second");
    var two = new Two();
    madeFor(two);
    try (var proxy = FaultProxy.to(broker().address())) {
      var running =
          start(
              two,
              VERIFY,
              "amqp.host=" + proxy.address().getHostString(),
              "amqp.port=" + proxy.address().getPort());
      awaitReady(running, true);

      channel.queueDelete(queue("first"));
      awaitReady(running, false);
      proxy.cut();

      assertHandles(two.handled, "second");
      Awaitility.await().atMost(PATIENCE).until(() -> !reasons(running).isEmpty());
      assertThat(running.services().ready()).isFalse();
      assertThat(reasons(running).getLast())
          .contains("Queue \"%sfirst\" is missing".formatted(prefix), "Two.first(String)")
          .contains("rabbitmqadmin declare queue name=%sfirst durable=true".formatted(prefix));
      assertThat(exists(prefix + "first")).isFalse();

      channel.queueDeclare(queue("first"), true, false, false, null);
      channel.queueBind(queue("first"), "amq.topic", prefix + "first");
      awaitReady(running, true);
      assertHandles(two.handled, "first");
    }
  }

  @Test
  void aQueueNobodyCanMakeBeforehandIsAMistake() {
    assertThat(
            catchThrowableOfType(
                    tomodachi.DeclarationException.class, () -> start(new OfInstance(), VERIFY))
                .getMessage())
        .contains("Each instance needs a queue of its own, and amqp.topology = verify makes none")
        .contains(
            "give each instance a uuid, so that its queue can be made beforehand, or set"
                + " amqp.topology = create");
  }

  @Test
  void withoutTopologyNothingIsLookedFor() throws Exception {
    var orders = new Orders();
    var running = start(orders, NONE);
    Awaitility.await().atMost(PATIENCE).until(() -> !reasons(running).isEmpty());

    assertThat(running.services().ready()).isFalse();
    assertThat(reasons(running).getFirst())
        .contains("RabbitMQ refuses to consume from queue \"%sorders\"".formatted(prefix))
        .contains("NOT_FOUND - no queue '%sorders' in vhost '/'".formatted(prefix))
        .contains("from @Amqp on Orders.placed(String)")
        .contains("check its name; it is made if it is missing where amqp.topology is create");

    channel.queueDeclare(queue("orders"), true, false, false, null);
    channel.queueBind(queue("orders"), "amq.topic", prefix + "order.*");
    awaitReady(running, true);
    assertHandles(orders.handled, "order.placed");
    assertThat(exists(queue("orders") + ".parked")).isFalse();
  }
}
