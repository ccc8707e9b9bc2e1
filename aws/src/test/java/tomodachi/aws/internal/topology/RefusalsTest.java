package tomodachi.aws.internal.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tomodachi.aws.internal.topology.Wishes.handler;
import static tomodachi.aws.internal.topology.Wishes.queue;
import static tomodachi.aws.internal.topology.Wishes.topic;

import java.net.ConnectException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;
import tomodachi.aws.internal.topology.QueueWish.DeadLetterWish;
import tomodachi.testing.CapturedLogs;
import tomodachi.testing.EmbeddedAws;
import tomodachi.transport.TransportException;

/// What happens when AWS doesn't do what it is asked.
class RefusalsTest {

  @AutoClose private static final EmbeddedAws SERVER = EmbeddedAws.start();

  @AutoClose private final RecordedAws aws = new RecordedAws(SERVER);

  private List<WorkingQueue> open(Subscription... handlers) throws TransportException {
    return new MadeTopology(List.of(handlers), Terms.NONE, aws.clients()).open();
  }

  @ParameterizedTest
  @CsvSource({
    "sqs:GetQueueUrl, queue \"orders\"",
    "sqs:CreateQueue, queue \"orders\"",
    "sqs:GetQueueAttributes, queue \"orders\"",
    "sqs:SetQueueAttributes, queue \"orders\"",
    "sns:CreateTopic, topic \"placed\"",
    "sns:Subscribe, topic \"placed\""
  })
  void whatIsNotAllowedIsNamedWithItsActionAndPlace(String action, String subject) {
    aws.refuse(action, "AccessDenied");

    assertThatThrownBy(() -> open(handler(queue("orders"), topic("placed"))))
        .isInstanceOf(TransportException.class)
        .hasMessageStartingWith("AWS refuses %s for %s: ".formatted(action, subject))
        .hasMessageContaining("\n    from @AwsSnsSqs on Orders.handle(String)\n")
        .hasMessageContaining(
            "\n    allow %s in the IAM policy of the credentials".formatted(action));
  }

  @Test
  void aKeyThatMayNotBeUsedIsNamed() {
    aws.refuse("sqs:SetQueueAttributes", "KMS.AccessDeniedException");

    assertThatThrownBy(() -> open(handler(queue("orders"), topic("placed"))))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("allow kms:GenerateDataKey in the IAM policy of the credentials");
  }

  @Test
  void anotherInstanceMayMakeTheQueueFirst() throws Exception {
    aws.before(
        "sqs:CreateQueue",
        () ->
            aws.sqs.createQueue(create ->
                create
                    .queueName("orders")
                    .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "45"))));

    open(handler(queue("orders", 60, new DeadLetterWish.Unchanged()), null));

    assertThat(aws.attribute("orders", QueueAttributeName.VISIBILITY_TIMEOUT)).isEqualTo("60");
  }

  @Test
  void instancesMayStartAtTheSameTime() throws Exception {
    var handlers =
        List.of(
            handler(
                "first",
                queue("orders", 60, new DeadLetterWish.To("dead", null, 3)),
                topic("placed", "{\"event\": [\"paid\"]}")),
            handler("second", queue("invoices.fifo"), topic("paid.fifo")));

    Together.each(
        List.of(1, 2, 3, 4), _ -> new MadeTopology(handlers, Terms.NONE, aws.clients()).open());

    assertThat(aws.queues())
        .containsExactly("dead", "invoices-parked.fifo", "invoices.fifo", "orders");
    assertThat(aws.subscription("placed", "orders"))
        .containsEntry("FilterPolicy", "{\"event\": [\"paid\"]}");
  }

  @Test
  void aQueueIsRemovedAlsoWhenItsSubscriptionIsNot() throws Exception {
    var topology =
        new MadeTopology(
            List.of(Wishes.temporary(queue("orders"), topic("placed"))), Terms.NONE, aws.clients());
    topology.open();
    aws.refuse("sns:Unsubscribe", "AuthorizationError");

    topology.removeTemporary();

    assertThat(aws.queues()).containsExactly("orders-parked");
  }

  @ParameterizedTest
  @CsvSource({
    "sns:GetTopicAttributes, InvalidParameterValue",
    "sns:CreateTopic, AccessDenied",
    "sns:Subscribe, AccessDenied",
    "sqs:GetQueueAttributes, AccessDenied",
    "sqs:SetQueueAttributes, ThrottlingException"
  })
  void aQueueIsRemovedAlsoWhenWhatShouldHaveFollowedHasFailed(String action, String code) {
    var topology =
        new MadeTopology(
            List.of(Wishes.temporary(queue("orders"), topic("placed"))), Terms.NONE, aws.clients());
    aws.refuse(action, code);
    assertThatThrownBy(topology::open).isInstanceOf(Exception.class);

    topology.removeTemporary();

    assertThat(aws.queues()).doesNotContain("orders");
  }

  @Test
  void aQueueIsRemovedAlsoWhenAnotherCannotBeMade() {
    aws.sqs.createQueue(create -> create.queueName("other-parked"));
    var wrong =
        new QueueWish(
            "other",
            aws.queueArn("other"),
            false,
            -1,
            new DeadLetterWish.Unchanged(),
            "other-parked");
    var topology =
        new MadeTopology(
            List.of(Wishes.temporary(queue("orders"), topic("placed")), handler(wrong, null)),
            Terms.NONE,
            aws.clients());
    assertThatThrownBy(topology::open).isInstanceOf(TransportException.class);

    topology.removeTemporary();

    assertThat(aws.queues()).doesNotContain("orders");
  }

  @Test
  void whatStaysIsTold() throws Exception {
    var topology =
        new MadeTopology(
            List.of(Wishes.temporary(queue("orders"), topic("placed"))), Terms.NONE, aws.clients());
    topology.open();
    aws.refuse("sqs:DeleteQueue", "AccessDenied");

    try (var logs = CapturedLogs.start()) {
      topology.removeTemporary();

      assertThat(logs.messages())
          .anyMatch(line -> line.contains("the queue of this instance could not be removed"));
    }
    assertThat(aws.queues()).containsExactly("orders", "orders-parked");
    assertThat(aws.sns.listSubscriptions().subscriptions()).isEmpty();
  }

  @Test
  void whoMayNotLookAtTopicsMayStillMakeThemAndSaysNothingOfWhatItDoesNotKnow() throws Exception {
    aws.refuse("sns:GetTopicAttributes", "AuthorizationError");
    var inProduction = new Terms(null, null, null, null, null, true);

    try (var logs = CapturedLogs.start()) {
      new MadeTopology(
              List.of(handler(queue("orders"), topic("placed"))), inProduction, aws.clients())
          .open();

      assertThat(logs.messages())
          .anyMatch(line -> line.contains("queue \"orders\" did not exist and was made"))
          .noneMatch(line -> line.contains("topic \"placed\" did not exist"));
    }
    assertThat(aws.topics()).containsExactly("placed");
  }

  @Test
  void aDeadLetterQueueThatMayNotBeLookedForIsLeftToSqs() throws Exception {
    open(handler(queue("orders", 30, new DeadLetterWish.To("dead", null, 3)), null));
    var plan = QueuePlan.of(List.of(handler(queue("orders"), null))).getFirst();
    var url = aws.url("orders");
    aws.refuse("sqs:GetQueueUrl", "AccessDenied");

    var queue = new Looking(new Queues(aws.clients())).at(plan, url).asItIs();

    assertThat(queue.parking()).isNull();
    assertThat(queue.maxReceiveCount()).hasValue(3);
  }

  @Test
  void onceAwsCannotBeReachedNoMoreIsTried() {
    var tried = new AtomicInteger();

    assertThatThrownBy(() ->
            Together.<Integer, String>each(
                Collections.nCopies(100, 1),
                _ -> {
                  tried.incrementAndGet();
                  throw SdkClientException.create("no", new ConnectException("refused"));
                }))
        .isInstanceOf(SdkClientException.class);
    assertThat(tried.get()).isBetween(1, 10); // As many as go beside each other.
  }

  @Test
  void allRefusalsAreToldTogether() {
    aws.refuse("sqs:CreateQueue", "AccessDenied");

    assertThatThrownBy(() ->
            open(
                handler("first", queue("orders"), null),
                handler("second", queue("invoices"), null)))
        .hasMessageContaining("AWS refuses sqs:CreateQueue for queue \"orders\"")
        .hasMessageContaining("AWS refuses sqs:CreateQueue for queue \"invoices\"");
  }

  @ParameterizedTest
  @CsvSource({"ThrottlingException", "AWS.SimpleQueueService.QueueDeletedRecently"})
  void whatMayWorkLaterIsLeftToTheCaller(String code) {
    aws.refuse("sqs:CreateQueue", code);

    assertThatThrownBy(() -> open(handler(queue("orders"), null))).isInstanceOf(SqsException.class);
  }
}
