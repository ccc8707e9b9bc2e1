package tomodachi.aws.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.aws.internal.topology.QueueWish.DeadLetterWish;
import tomodachi.aws.internal.topology.Subscription;
import tomodachi.messaging.MessagingOptions;
import tomodachi.messaging.MessagingOptions.QueueNames;
import tomodachi.testing.CapturedLogs;

/// What annotations and options come to.
class DeclarationsTest {

  private static final AwsSnsSqsOptions PREFIXED =
      AwsSnsSqsOptions.defaults().withTopicPrefix("test.").withQueueNamePrefix("test-");

  static final class Orders {
    @AwsSnsSqs("placed")
    void named(String data) {}

    @AwsSnsSqs(topic = "placed", fifo = true)
    void inOrder(String data) {}

    @AwsSnsSqs(topic = "placed", competing = false)
    void everywhere(String data) {}

    @AwsSnsSqs(
        queueName = "orders",
        visibilityTimeout = 0,
        deadLetterQueueName = "dead",
        maxReceiveCount = 5)
    void queue(String data) {}

    @AwsSnsSqs(
        queueName = "arn:aws-cn:sqs:cn-north-1:123456789012:orders.fifo",
        deadLetterQueueName = "arn:aws-cn:sqs:cn-north-1:123456789012:dead.fifo",
        maxReceiveCount = 5,
        fifo = true)
    void arn(String data) {}
  }

  private static Subscription of(Declared declared, String handler) {
    return requireNonNull(declared.subscriptions().get(handler));
  }

  @Test
  void topicAndQueueHaveTheirPrefixes() {
    var subscription = of(Declared.of(Orders.class).with(PREFIXED), "named");

    assertThat(requireNonNull(subscription.topic()).topic()).isEqualTo("placed");
    assertThat(requireNonNull(subscription.topic()).wireName()).isEqualTo("test___2e_placed");
    assertThat(subscription.queue().name()).isEqualTo("test-shop--placed--named");
    assertThat(subscription.queue().parked()).isEqualTo("test-shop--placed--named-parked");
    assertThat(subscription.shared()).isTrue();
    assertThat(subscription.temporary()).isFalse();
  }

  @Test
  void aFifoHandlersNamesEndInFifo() {
    var subscription = of(Declared.of(Orders.class), "inOrder");

    assertThat(requireNonNull(subscription.topic()).wireName()).isEqualTo("placed.fifo");
    assertThat(subscription.queue().name()).isEqualTo("shop--placed--inOrder.fifo");
    assertThat(subscription.queue().parked()).isEqualTo("shop--placed--inOrder-parked.fifo");
    assertThat(subscription.queue().fifo()).isTrue();
  }

  @Test
  void aQueueForOneInstanceParksWhereAllDo() {
    var subscription = of(Declared.of(Orders.class), "everywhere");

    assertThat(subscription.queue().name())
        .startsWith("shop--placed--everywhere--5d0b530f-5c44-4981-");
    assertThat(subscription.queue().parked()).isEqualTo("shop--placed--everywhere-parked");
    assertThat(subscription.shared()).isFalse();
    assertThat(subscription.temporary()).isTrue();
  }

  @Test
  void aQueueStandsAlone() {
    var subscription = of(Declared.of(Orders.class).with(PREFIXED), "queue");

    assertThat(subscription.topic()).isNull();
    assertThat(subscription.queue().name()).isEqualTo("test-orders");
    assertThat(subscription.queue().visibilityTimeout()).isZero();
    assertThat(subscription.queue().deadLetters())
        .isEqualTo(new DeadLetterWish.To("test-dead", null, 5));
  }

  @Test
  void anArnHasNoPrefix() {
    var queue = of(Declared.of(Orders.class).with(PREFIXED), "arn").queue();

    assertThat(queue.name()).isEqualTo("orders.fifo");
    assertThat(queue.arn()).isEqualTo("arn:aws-cn:sqs:cn-north-1:123456789012:orders.fifo");
    assertThat(queue.deadLetters())
        .isEqualTo(
            new DeadLetterWish.To(
                "dead.fifo", "arn:aws-cn:sqs:cn-north-1:123456789012:dead.fifo", 5));
  }

  static final class Python {
    @AwsSnsSqs("test-topic")
    void func(String data) {}

    @AwsSnsSqs(topic = "test-topic", competing = false, name = "func")
    void watch(String data) {}
  }

  @Test
  void queuesHavePythonsNamesWhereThatIsSaid() {
    var declared =
        Declared.of(Python.class)
            .with(MessagingOptions.defaults().withQueueNames(QueueNames.PYTHON));

    assertThat(of(declared, "func").queue().name())
        .isEqualTo("c6fb053c1b70aabd10bfefd087166b532b7c79ed12d24f2d43a9999c724797fd");
    assertThat(of(declared, "watch").queue().name())
        .isEqualTo("45b56d76d14276da54c0ef65ca5c604ab9d0301bbebf4d6ad11e91dd496c2975");
    assertThat(of(declared, "watch").queue().parked()).isEqualTo("shop--test-topic--watch-parked");
  }

  static final class Mates {
    @AwsSnsSqs(topic = "placed", queueName = "orders", visibilityTimeout = 45)
    void one(String data) {}

    @AwsSnsSqs(
        topic = "placed",
        queueName = "orders",
        deadLetterQueueName = "dead",
        maxReceiveCount = 3,
        filterPolicy = "{\"event\": [\"paid\"]}")
    void two(String data) {}

    @AwsSnsSqs(queueName = "others")
    void other(String data) {}
  }

  @Test
  void whatOneHandlerSaysOfAQueueHoldsForAll() {
    var declared = Declared.of(Mates.class);

    assertThat(of(declared, "one").queue()).isEqualTo(of(declared, "two").queue());
    assertThat(of(declared, "one").topic()).isEqualTo(of(declared, "two").topic());
    assertThat(of(declared, "one").queue().visibilityTimeout()).isEqualTo(45);
    assertThat(of(declared, "one").queue().deadLetters())
        .isEqualTo(new DeadLetterWish.To("dead", null, 3));
    assertThat(requireNonNull(of(declared, "one").topic()).filterPolicy())
        .isEqualTo("{\"event\": [\"paid\"]}");
    assertThat(of(declared, "other").queue().visibilityTimeout()).isEqualTo(AwsSnsSqs.UNCHANGED);
  }

  @Test
  void handlersOfOneQueueAreAWarning() {
    try (var logs = CapturedLogs.start()) {
      QueueMates.announce(List.copyOf(Declared.of(Mates.class).subscriptions().values()));

      assertThat(logs.lines("tomodachi.aws"))
          .singleElement()
          .satisfies(line ->
              assertThat(line.message())
                  .startsWith("queue \"orders\" is shared by several handlers")
                  .contains("Mates.one(String)", "Mates.two(String)")
                  .doesNotContain("Mates.other"));
    }
  }
}
