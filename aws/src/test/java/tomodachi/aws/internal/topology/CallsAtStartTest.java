package tomodachi.aws.internal.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.aws.internal.topology.Wishes.handler;
import static tomodachi.aws.internal.topology.Wishes.queue;
import static tomodachi.aws.internal.topology.Wishes.topic;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tomodachi.aws.internal.topology.QueueWish.DeadLetterWish;
import tomodachi.testing.EmbeddedAws;
import tomodachi.transport.TransportException;

/// How many calls a start takes: what is shared is asked for once.
class CallsAtStartTest {

  @AutoClose private static final EmbeddedAws SERVER = EmbeddedAws.start();

  @AutoClose private final RecordedAws aws = new RecordedAws(SERVER);

  private static final DeadLetterWish DEAD = new DeadLetterWish.To("dead", null, 5);

  private final List<Subscription> handlers =
      List.of(
          handler("first", queue("orders", 60, DEAD), topic("placed")),
          handler("second", queue("orders", 60, DEAD), topic("paid")),
          handler("third", queue("invoices", 60, DEAD), topic("placed")),
          handler("fourth", queue("alone"), null));

  @Test
  void theFirstStartMakesWhatIsMissing() throws TransportException {
    new MadeTopology(handlers, Terms.NONE, aws.clients()).open();

    assertThat(aws.calls())
        .isEqualTo(
            Map.of(
                "sqs:GetQueueUrl", 5, // three queues, a dead-letter queue, a queue for parked ones
                "sqs:CreateQueue", 5,
                "sqs:GetQueueAttributes", 3,
                "sqs:SetQueueAttributes", 2,
                "sns:GetTopicAttributes", 2,
                "sns:CreateTopic", 2,
                "sns:Subscribe", 3));
  }

  @Test
  void aLaterStartChangesNothing() throws TransportException {
    new MadeTopology(handlers, Terms.NONE, aws.clients()).open();
    aws.calls();

    new MadeTopology(handlers, Terms.NONE, aws.clients()).open();

    assertThat(aws.calls())
        .isEqualTo(
            Map.of(
                "sqs:GetQueueUrl", 5,
                "sqs:GetQueueAttributes", 3,
                "sns:GetTopicAttributes", 2,
                "sns:Subscribe", 3));
  }

  @Test
  void verifyOnlyReads() throws TransportException {
    new MadeTopology(handlers, Terms.NONE, aws.clients()).open();
    aws.calls();

    new VerifiedTopology(handlers, Terms.NONE, aws.clients()).open();

    assertThat(aws.calls())
        .isEqualTo(
            Map.of(
                "sqs:GetQueueUrl", 8,
                "sqs:GetQueueAttributes", 3,
                "sns:GetTopicAttributes", 3,
                "sns:ListSubscriptionsByTopic", 3));
  }

  @Test
  void noneReadsTheQueuesAlone() throws TransportException {
    new MadeTopology(handlers, Terms.NONE, aws.clients()).open();
    aws.calls();

    new AssumedTopology(handlers, aws.clients()).open();

    assertThat(aws.calls()).isEqualTo(Map.of("sqs:GetQueueUrl", 6, "sqs:GetQueueAttributes", 3));
  }
}
