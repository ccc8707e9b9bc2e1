package tomodachi.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tomodachi.DeclarationException;
import tomodachi.Options;
import tomodachi.Tomodachi;
import tomodachi.aws.AwsSnsSqs.FilterPolicyScope;
import tomodachi.aws.AwsSnsSqs.RawMessageDelivery;

/// The texts users see; the lines with places are left out.
class DeclarationMistakesTest {

  private static final String LONG =
      "a-word-that-has-forty-characters-with-it"
          + "a-word-that-has-forty-characters-with-it"
          + "a-word-that-has-forty-characters-with-it"
          + "a-word-that-has-forty-characters-with-it"
          + "a-word-that-has-forty-characters-with-it"
          + "a-word-that-has-forty-characters-with-it"
          + "a-word-that-has-forty-characters-with-it";

  private static List<String> mistakes(Object service) {
    var thrown =
        catchThrowableOfType(DeclarationException.class, () -> Tomodachi.start(service).close());
    return List.of(String.valueOf(thrown.getMessage()).split("\n"));
  }

  /// The mistakes without their places.
  private static String mistake(Object service) {
    return mistakes(service).stream()
        .filter(line -> !line.startsWith("    @"))
        .filter(line -> !line.isEmpty() && !line.endsWith("mistakes, nothing was started"))
        .map(String::strip)
        .collect(Collectors.joining("\n"));
  }

  static final class TwoTopics {
    @AwsSnsSqs(value = "placed", topic = "paid")
    void handle(String data) {}
  }

  @Test
  void aHandlerHasOneTopic() {
    assertThat(mistake(new TwoTopics()))
        .isEqualTo("Two topics are given, \"placed\" and \"paid\"\nkeep one of them");
  }

  static final class Nothing {
    @AwsSnsSqs
    void handle(String data) {}
  }

  @Test
  void aHandlerHasATopicOrAQueue() {
    assertThat(mistake(new Nothing()))
        .isEqualTo(
            """
            Neither a topic nor a queue is given
            write @AwsSnsSqs("example-topic"), or queueName = "example-queue"\
            """);
  }

  static final class Dotted {
    @AwsSnsSqs("order.placed")
    void handle(String data) {}

    @AwsSnsSqs(topic = "order.placed.fifo", fifo = true)
    void inOrder(String data) {}

    @AwsSnsSqs("order.*")
    void pattern(String data) {}
  }

  @Test
  void aTopicHasNoDots() {
    assertThat(mistake(new Dotted()))
        .isEqualTo(
            """
            Topic "order.placed" has other characters than letters, digits, - and _
            write "order-placed"
            Topic "order.placed.fifo" has other characters than letters, digits, - and _
            write "order-placed.fifo"\
            """);
  }

  static final class TwiceFifo {
    @AwsSnsSqs(topic = "placed.fifo.fifo", fifo = true)
    void handle(String data) {}
  }

  @Test
  void fifoStandsOnceBehindATopic() {
    assertThat(mistake(new TwiceFifo())).contains("write \"placed-fifo.fifo\"");
  }

  static final class TooLong {
    @AwsSnsSqs(topic = LONG, queueName = LONG)
    void handle(String data) {}
  }

  @Test
  void namesAreAsShortAsAwsWantsThem() {
    assertThat(mistake(new TooLong()))
        .isEqualTo(
            """
            Topic name is 280 characters long, SNS allows 256: "%s…"
            shorten it, or aws_sns_sqs.topic_prefix
            Queue name is 280 characters long, SQS allows 80: "%s…"
            shorten it, or aws_sns_sqs.queue_name_prefix\
            """
                .formatted(LONG.substring(0, 60), LONG.substring(0, 60)));
  }

  static final class Prefixed {
    final Options options = Options.of(AwsSnsSqsOptions.defaults().withQueueNamePrefix("my shop "));

    @AwsSnsSqs(queueName = "orders")
    void handle(String data) {}
  }

  @Test
  void aQueueHasLettersDigitsAndDashes() {
    assertThat(mistake(new Prefixed()))
        .isEqualTo(
            """
            Queue name "my shop orders" has other characters than letters, digits, - and _
            use only these; that of a FIFO queue ends in .fifo\
            """);
  }

  static final class NoArn {
    @AwsSnsSqs(
        queueName = "arn:aws:sqs:eu-west-1:1234:orders",
        deadLetterQueueName = "arn:aws:sns:eu-west-1:123456789012:dead",
        maxReceiveCount = 5)
    void handle(String data) {}
  }

  @Test
  void anArnIsThatOfAQueue() {
    assertThat(mistake(new NoArn()))
        .startsWith(
            """
            queueName "arn:aws:sqs:eu-west-1:1234:orders" isn't the ARN of a queue
            write it as arn:aws:sqs:eu-west-1:123456789012:orders, or the name alone
            deadLetterQueueName "arn:aws:sns:eu-west-1:123456789012:dead" isn't the ARN of a queue
            """);
  }

  static final class Orders {
    @AwsSnsSqs(queueName = "orders.fifo")
    void standard(String data) {}

    @AwsSnsSqs(
        queueName = "payments",
        deadLetterQueueName = "dead",
        maxReceiveCount = 3,
        fifo = true)
    void fifo(String data) {}
  }

  @Test
  void theNameOfAQueueTellsItsType() {
    assertThat(mistake(new Orders()))
        .isEqualTo(
            """
            Queue "orders.fifo" is a FIFO queue by its name, but the handler isn't FIFO
            add fifo = true, or use a queue without .fifo
            Queue "payments" is a standard queue by its name, but the handler is FIFO
            write queueName = "payments.fifo"
            Dead-letter queue "dead" is a standard queue by its name, but the handler is FIFO
            write deadLetterQueueName = "dead.fifo"\
            """);
  }

  static final class OwnQueue {
    @AwsSnsSqs(topic = "placed", queueName = "orders", competing = false)
    void handle(String data) {}
  }

  @Test
  void aQueueWithANameIsShared() {
    assertThat(mistake(new OwnQueue()))
        .isEqualTo(
            """
            competing is false, but a queue with a name is shared by all instances
            leave queueName out, so that each instance has a queue of its own, or competing\
            """);
  }

  static final class Ranges {
    @AwsSnsSqs(
        topic = "placed",
        visibilityTimeout = 43_201,
        concurrency = 0,
        retry = 0,
        maxNumberOfConsumedMessages = 11)
    void handle(String data) {}
  }

  @Test
  void numbersAreWithinTheirRanges() {
    assertThat(mistake(new Ranges()))
        .isEqualTo(
            """
            visibilityTimeout must be 0 to 43200 seconds, was 43201
            leave it out for what the queue has
            concurrency must be 1 or more, was 0
            leave it out for the default
            maxNumberOfConsumedMessages must be 1 to 10, was 11
            leave it out for the default
            retry must be 1 or more, was 0
            leave it out for the default\
            """);
  }

  static final class DeadLetters {
    @AwsSnsSqs(queueName = "one", deadLetterQueueName = "dead")
    void uncounted(String data) {}

    @AwsSnsSqs(queueName = "two", maxReceiveCount = 7)
    void unnamed(String data) {}

    @AwsSnsSqs(queueName = "three", deadLetterQueueName = "dead", maxReceiveCount = 1_001)
    void tooOften(String data) {}

    @AwsSnsSqs(queueName = "four", deadLetterQueueName = AwsSnsSqs.REMOVE, maxReceiveCount = 7)
    void removed(String data) {}

    @AwsSnsSqs(queueName = "five", deadLetterQueueName = "five", maxReceiveCount = 7)
    void itself(String data) {}
  }

  @Test
  void aDeadLetterQueueComesWithItsCount() {
    assertThat(mistake(new DeadLetters()))
        .isEqualTo(
            """
            A dead-letter queue is given, but not when messages go there
            add maxReceiveCount = 5
            maxReceiveCount is 7, but there is no dead-letter queue
            name one: deadLetterQueueName = "orders-dead"; or write retry = 7
            maxReceiveCount must be 1 to 1000, was 1001
            5 is a usual number
            maxReceiveCount is 7, but there is no dead-letter queue
            name one: deadLetterQueueName = "orders-dead"; or write retry = 7
            Queue "five" is its own dead-letter queue
            use another for one\
            """);
  }

  static final class Policies {
    @AwsSnsSqs(topic = "placed", filterPolicy = "{\"event\": [\"paid\"")
    void broken(String data) {}

    @AwsSnsSqs(topic = "placed", filterPolicy = "[\"paid\"]")
    void list(String data) {}
  }

  @Test
  void aFilterPolicyIsAJsonObject() {
    assertThat(mistake(new Policies()))
        .matches(
            """
            filterPolicy isn't a JSON object: .*line 1, column \\d+.*
            write it as \\{"event": \\["order_paid"\\]\\}
            filterPolicy isn't a JSON object: it has no braces around it
            write it as \\{"event": \\["order_paid"\\]\\}\
            """);
  }

  static final class QueueAlone {
    @AwsSnsSqs(
        queueName = "orders",
        filterPolicy = "{}",
        filterPolicyScope = FilterPolicyScope.MESSAGE_BODY,
        rawMessageDelivery = RawMessageDelivery.ON)
    void handle(String data) {}
  }

  @Test
  void whatIsSaidOfASubscriptionNeedsATopic() {
    assertThat(mistake(new QueueAlone()))
        .isEqualTo(
            """
            filterPolicy is given, but no topic whose messages it is about
            leave it out, or add a topic
            filterPolicyScope is given, but no topic whose messages it is about
            leave it out, or add a topic
            rawMessageDelivery is given, but no topic whose messages it is about
            leave it out, or add a topic\
            """);
  }

  static final class Temporary {
    final Options options =
        Options.of(AwsSnsSqsOptions.defaults().withTopology(AwsSnsSqsOptions.Topology.VERIFY));

    @AwsSnsSqs(topic = "placed", competing = false)
    void watch(String data) {}
  }

  @Test
  void aQueueForOneInstanceHasToBeMade() {
    assertThat(mistake(new Temporary()))
        .isEqualTo(
            """
            Each instance needs a queue of its own, and aws_sns_sqs.topology = verify makes none
            give each instance a uuid, so that its queue can be made beforehand, or set\
             aws_sns_sqs.topology = create\
            """);
  }

  static final class Disagreeing {
    @AwsSnsSqs(
        topic = "placed",
        queueName = "orders",
        visibilityTimeout = 30,
        deadLetterQueueName = "dead",
        maxReceiveCount = 5,
        filterPolicy = "{\"event\": [\"paid\"]}")
    void first(String data) {}

    @AwsSnsSqs(
        topic = "placed",
        queueName = "orders",
        visibilityTimeout = 60,
        deadLetterQueueName = AwsSnsSqs.REMOVE,
        filterPolicy = "{}")
    void second(String data) {}
  }

  @Test
  void handlersOfOneQueueAgree() {
    assertThat(mistake(new Disagreeing()))
        .isEqualTo(
            """
            visibilityTimeout of queue "orders" is declared as 30 s and as 60 s
            say it once, or the same both times
            dead-letter queue of queue "orders" is declared as "dead" after 5 receives and as none
            say it once, or the same both times
            filterPolicy of queue "orders" is declared as {"event": ["paid"]} and as {}
            say it once, or the same both times\
            """);
    assertThat(mistakes(new Disagreeing()))
        .filteredOn(line -> line.startsWith("    @AwsSnsSqs on Disagreeing."))
        .hasSize(6);
  }
}
