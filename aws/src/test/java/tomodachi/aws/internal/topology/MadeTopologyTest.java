package tomodachi.aws.internal.topology;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tomodachi.aws.internal.topology.Wishes.handler;
import static tomodachi.aws.internal.topology.Wishes.queue;
import static tomodachi.aws.internal.topology.Wishes.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tomodachi.aws.internal.topology.QueueWish.DeadLetterWish;
import tomodachi.aws.internal.topology.WorkingQueue.ParkingQueue;
import tomodachi.testing.EmbeddedAws;
import tomodachi.transport.TransportException;

/// What topology `create` makes and changes of queues.
class MadeTopologyTest {

  @AutoClose private static final EmbeddedAws SERVER = EmbeddedAws.start();

  @AutoClose private final RecordedAws aws = new RecordedAws(SERVER);

  private List<WorkingQueue> open(Terms terms, Subscription... handlers) throws TransportException {
    return new MadeTopology(List.of(handlers), terms, aws.clients()).open();
  }

  private WorkingQueue open(Subscription handler) throws TransportException {
    return open(Terms.NONE, handler).getFirst();
  }

  private static Terms encrypted(String key) {
    return new Terms(key, key, Duration.ofMinutes(10), null, null, false);
  }

  @Test
  void aQueueThatIsMissingIsMade() throws Exception {
    var queue = open(handler(queue("orders", 60, new DeadLetterWish.Unchanged()), null));

    assertThat(aws.queues()).containsExactly("orders", "orders-parked");
    assertThat(queue.arn()).isEqualTo(aws.queueArn("orders"));
    assertThat(queue.url()).isEqualTo(aws.url("orders"));
    assertThat(queue.visibilityTimeout()).isEqualTo(Duration.ofMinutes(1));
    assertThat(queue.retention()).isEqualTo(Duration.ofDays(4));
    assertThat(queue.maxReceiveCount()).isEmpty();
    assertThat(queue.parking())
        .isEqualTo(new ParkingQueue("orders-parked", aws.url("orders-parked"), false));
    assertThat(aws.attribute("orders", QueueAttributeName.VISIBILITY_TIMEOUT)).isEqualTo("60");
    assertThat(aws.attribute("orders-parked", QueueAttributeName.MESSAGE_RETENTION_PERIOD))
        .isEqualTo("1209600");
  }

  @Test
  void aFifoQueueIsMadeForAsMuchThroughputAsThereAreGroups() throws Exception {
    var queue = open(handler(queue("orders.fifo"), null));

    assertThat(queue.fifo()).isTrue();
    assertThat(requireNonNull(queue.parking()).name()).isEqualTo("orders-parked.fifo");
    assertThat(requireNonNull(queue.parking()).fifo()).isTrue();
    assertThat(aws.attributes("orders.fifo"))
        .containsEntry(QueueAttributeName.FIFO_QUEUE, "true")
        .containsEntry(QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "false")
        .containsEntry(QueueAttributeName.DEDUPLICATION_SCOPE, "messageGroup")
        .containsEntry(QueueAttributeName.FIFO_THROUGHPUT_LIMIT, "perMessageGroupId");
    assertThat(aws.attributes("orders-parked.fifo"))
        .containsEntry(QueueAttributeName.FIFO_QUEUE, "true");
  }

  @Test
  void whatNobodySpeaksOfStaysAsItIs() throws Exception {
    aws.sqs.createQueue(create ->
        create
            .queueName("orders")
            .attributes(
                Map.of(
                    QueueAttributeName.VISIBILITY_TIMEOUT, "77",
                    QueueAttributeName.KMS_MASTER_KEY_ID, "alias/shop",
                    QueueAttributeName.MESSAGE_RETENTION_PERIOD, "600")));
    var before = aws.attributes("orders");

    var queue = open(handler(queue("orders"), null));

    assertThat(aws.attributes("orders")).isEqualTo(before);
    assertThat(queue.visibilityTimeout()).isEqualTo(Duration.ofSeconds(77));
    assertThat(queue.retention()).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void whatIsSaidOfAnExistingQueueIsChangedAlsoWithoutATopic() throws Exception {
    aws.sqs.createQueue(create -> create.queueName("orders"));

    var queue =
        open(
                encrypted("alias/shop"),
                handler(queue("orders", 0, new DeadLetterWish.To("dead", null, 3)), null))
            .getFirst();

    assertThat(aws.attributes("orders"))
        .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "0")
        .containsEntry(QueueAttributeName.KMS_MASTER_KEY_ID, "alias/shop")
        .containsEntry(QueueAttributeName.KMS_DATA_KEY_REUSE_PERIOD_SECONDS, "600")
        .containsEntry(
            QueueAttributeName.REDRIVE_POLICY,
            "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":3}"
                .formatted(aws.queueArn("dead")));
    assertThat(queue.visibilityTimeout()).isZero();
    assertThat(queue.maxReceiveCount()).hasValue(3);
    assertThat(queue.parking()).isEqualTo(new ParkingQueue("dead", aws.url("dead"), false));
    assertThat(aws.queues()).containsExactly("dead", "orders");
  }

  @Test
  void aDeadLetterQueueKeepsItsMessagesForTwoWeeks() throws Exception {
    open(handler(queue("orders.fifo", 30, new DeadLetterWish.To("dead.fifo", null, 3)), null));

    assertThat(aws.attributes("dead.fifo"))
        .containsEntry(QueueAttributeName.MESSAGE_RETENTION_PERIOD, "1209600")
        .containsEntry(QueueAttributeName.FIFO_QUEUE, "true");
  }

  @Test
  void redriveAndEncryptionAreRemovedWhereThatIsSaid() throws Exception {
    open(
        encrypted("alias/shop"),
        handler(queue("orders", 30, new DeadLetterWish.To("dead", null, 3)), null));

    var queue =
        open(encrypted(""), handler(queue("orders", 30, new DeadLetterWish.None()), null))
            .getFirst();

    assertThat(aws.attribute("orders", QueueAttributeName.REDRIVE_POLICY)).isEmpty();
    assertThat(aws.attribute("orders", QueueAttributeName.KMS_MASTER_KEY_ID)).isEmpty();
    assertThat(queue.maxReceiveCount()).isEmpty();
    assertThat(requireNonNull(queue.parking()).name()).isEqualTo("orders-parked");
  }

  @Test
  void aRedrivePolicyThatSomebodyElseHasMadeIsFollowed() throws Exception {
    open(handler(queue("orders", 30, new DeadLetterWish.To("dead", null, 3)), null));

    var queue = open(handler(queue("orders"), null));

    assertThat(queue.maxReceiveCount()).hasValue(3);
    assertThat(queue.parking()).isEqualTo(new ParkingQueue("dead", aws.url("dead"), false));
    assertThat(aws.queues()).containsExactly("dead", "orders");
  }

  @Test
  void whereTheDeadLetterQueueCannotBeFoundSqsMovesMessagesByItself() throws Exception {
    open(handler(queue("orders", 30, new DeadLetterWish.To("dead", null, 3)), null));
    aws.sqs.deleteQueue(delete -> delete.queueUrl(aws.url("dead")));

    var queue = open(handler(queue("orders"), null));

    assertThat(queue.maxReceiveCount()).hasValue(3);
    assertThat(queue.parking()).isNull();
  }

  @Test
  void aQueueGivenByItsArnIsNotMade() {
    var arn = aws.queueArn("orders");
    var wish =
        new QueueWish("orders", arn, false, -1, new DeadLetterWish.Unchanged(), "orders-parked");

    assertThatThrownBy(() -> open(handler(wish, null)))
        .isInstanceOf(TransportException.class)
        .hasMessage(
            """
            Queue "%s" is missing
                from @AwsSnsSqs on Orders.handle(String)
                check its ARN; a queue that is given by its name alone would be made\
            """
                .formatted(arn));
    assertThat(aws.queues()).isEmpty();
  }

  @Test
  void aQueueOfAnotherRegionIsRefused() {
    var arn = "arn:aws-cn:sqs:cn-north-1:000000000001:orders";
    var wish =
        new QueueWish("orders", arn, false, -1, new DeadLetterWish.Unchanged(), "orders-parked");

    assertThatThrownBy(() -> open(handler(wish, null)))
        .hasMessage(
            """
            Queue "orders" is in region cn-north-1, but the service works in us-east-1
                from @AwsSnsSqs on Orders.handle(String)
                use a queue of that region, or set aws_sns_sqs.region_name\
            """);
  }

  @Test
  void aQueueOfAnotherAccountIsUsed() throws Exception {
    try (var other = new RecordedAws(SERVER)) {
      other.sqs.createQueue(create -> create.queueName("orders"));
      var arn = other.queueArn("orders");

      var queue =
          open(
              handler(
                  new QueueWish(
                      "orders", arn, false, -1, new DeadLetterWish.Unchanged(), "orders-parked"),
                  null));

      assertThat(queue.arn()).isEqualTo(arn);
      assertThat(aws.queues()).containsExactly("orders-parked");
    }
  }

  @Test
  void aDeletedQueueIsMadeAgainWithItsSubscription() throws Exception {
    var handler = handler(queue("orders"), topic("placed"));
    var topology = new MadeTopology(List.of(handler), Terms.NONE, aws.clients());
    topology.open();
    aws.sqs.deleteQueue(delete -> delete.queueUrl(aws.url("orders")));

    var queue = topology.renew(handler);

    assertThat(queue.url()).isEqualTo(aws.url("orders"));
    assertThat(aws.subscription("placed", "orders")).isNotEmpty();
    assertThat(aws.attribute("orders", QueueAttributeName.POLICY)).contains(aws.topicArn("placed"));
  }

  @Test
  void severalHandlersOfAQueueHaveTheSameQueue() throws Exception {
    var queues =
        open(
            Terms.NONE,
            handler("first", queue("orders"), topic("placed")),
            handler("second", queue("orders"), topic("paid")),
            handler("third", queue("others"), topic("paid")));

    assertThat(queues).hasSize(3);
    assertThat(queues.get(0)).isEqualTo(queues.get(1));
    assertThat(queues.get(2).name()).isEqualTo("others");
  }

  @Test
  void theQueueOfAnInstanceIsRemovedWithItsSubscription() throws Exception {
    var queue =
        new QueueWish(
            "orders--1", null, false, -1, new DeadLetterWish.Unchanged(), "orders-parked");
    var topology =
        new MadeTopology(
            List.of(
                Wishes.temporary(queue, topic("placed")), handler(queue("kept"), topic("placed"))),
            Terms.NONE,
            aws.clients());
    topology.open();

    topology.removeTemporary();

    assertThat(aws.queues()).containsExactly("kept", "kept-parked", "orders-parked");
    assertThat(aws.sns.listSubscriptions().subscriptions()).hasSize(1);
  }
}
