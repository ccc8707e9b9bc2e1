package tomodachi.aws.internal.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tomodachi.aws.internal.topology.Wishes.handler;
import static tomodachi.aws.internal.topology.Wishes.queue;
import static tomodachi.aws.internal.topology.Wishes.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tomodachi.aws.AwsSnsSqs.FilterPolicyScope;
import tomodachi.aws.AwsSnsSqs.RawMessageDelivery;
import tomodachi.aws.internal.topology.QueueWish.DeadLetterWish;
import tomodachi.testing.EmbeddedAws;
import tomodachi.transport.TransportException;

/// Topologies that make nothing: `verify` and `none`.
class VerifiedTopologyTest {

  private static final String HEAD =
      "AWS doesn't have all that is needed, and aws_sns_sqs.topology = verify makes nothing\n\n";

  @AutoClose private static final EmbeddedAws SERVER = EmbeddedAws.start();

  @AutoClose private final RecordedAws aws = new RecordedAws(SERVER);

  private List<WorkingQueue> verify(Terms terms, Subscription... handlers)
      throws TransportException {
    return new VerifiedTopology(List.of(handlers), terms, aws.clients()).open();
  }

  private String report(Terms terms, Subscription... handlers) {
    var thrown = catchThrowableOfType(TransportException.class, () -> verify(terms, handlers));
    assertThat(thrown).isNotNull();
    return String.valueOf(thrown.getMessage())
        .replace(aws.account(), "ACCOUNT")
        .replace(SERVER.endpoint().toString(), "http://aws")
        .replaceAll(":[0-9a-f-]{36}", ":ID")
        .replaceAll("\\\\\"[0-9a-f-]{36}\\\\\"", "\\\\\"SID\\\\\"");
  }

  private void make(Subscription... handlers) throws TransportException {
    new MadeTopology(List.of(handlers), Terms.NONE, aws.clients()).open();
  }

  @Test
  void whatIsMissingIsNamedWithTheCommandsThatMakeIt() {
    var report =
        report(
            Terms.NONE,
            handler(
                queue("orders", 60, new DeadLetterWish.To("dead", null, 5)),
                topic("placed", "{\"event\": [\"paid\"]}")));

    assertThat(report)
        .isEqualTo(
            HEAD
                + """
                Dead-letter queue "dead" is missing
                    from @AwsSnsSqs on Orders.handle(String)
                    aws sqs create-queue --queue-name dead --attributes '{"MessageRetentionPeriod": "1209600"}'

                Queue "orders" is missing
                    from @AwsSnsSqs on Orders.handle(String)
                    aws sqs create-queue --queue-name orders --attributes '{"VisibilityTimeout": "60"}'

                Topic "placed" is missing
                    from @AwsSnsSqs on Orders.handle(String)
                    aws sns create-topic --name placed

                Queue "orders" isn't subscribed to topic "placed"
                    from @AwsSnsSqs on Orders.handle(String)
                    aws sns subscribe --topic-arn arn:aws:sns:us-east-1:ACCOUNT:placed --protocol sqs\
                 --notification-endpoint arn:aws:sqs:us-east-1:ACCOUNT:orders --attributes\
                 '{"FilterPolicy": "{\\"event\\": [\\"paid\\"]}"}'\
                """);
    assertThat(aws.queues()).isEmpty();
    assertThat(aws.topics()).isEmpty();
  }

  @Test
  void theNearestNamesAreShown() {
    aws.sqs.createQueue(create -> create.queueName("order"));
    aws.sns.createTopic(create -> create.name("place"));

    assertThat(report(Terms.NONE, handler(queue("orders"), topic("placed"))))
        .contains(
            """
            Queue "orders" is missing
                from @AwsSnsSqs on Orders.handle(String)
                there is "order"; if that is meant, correct the name
                aws sqs create-queue --queue-name orders
            """)
        .contains(
            """
            Topic "placed" is missing
                from @AwsSnsSqs on Orders.handle(String)
                there is "place"; if that is meant, correct the name
                aws sns create-topic --name placed
            """);
  }

  @Test
  void whatDiffersIsNamedWithTheCommandsThatChangeIt() throws Exception {
    make(handler(queue("orders"), topic("placed")));
    make(handler(queue("dead"), null));
    aws.sqs.setQueueAttributes(
        set -> set.queueUrl(aws.url("orders")).attributes(Map.of(QueueAttributeName.POLICY, "")));

    var report =
        report(
            new Terms("alias/shop", "alias/shop", Duration.ofHours(1), null, null, false),
            handler(
                queue("orders", 60, new DeadLetterWish.To("dead", null, 5)),
                new TopicWish(
                    "placed",
                    "placed",
                    "{\"event\": [\"paid\"]}",
                    FilterPolicyScope.MESSAGE_BODY,
                    RawMessageDelivery.ON)));

    assertThat(report.lines().filter(line -> !line.startsWith(" ") && !line.isEmpty()).skip(1))
        .containsExactly(
            "Topic \"placed\" has KmsMasterKeyId none, declared is alias/shop",
            "Subscription of queue \"orders\" to topic \"placed\" has FilterPolicyScope none,"
                + " declared is MessageBody",
            "Subscription of queue \"orders\" to topic \"placed\" has FilterPolicy none, declared"
                + " is {\"event\": [\"paid\"]}",
            "Subscription of queue \"orders\" to topic \"placed\" has RawMessageDelivery false,"
                + " declared is true",
            "Queue \"orders\" doesn't let messages come from arn:aws:sns:us-east-1:ACCOUNT:placed",
            "Queue \"orders\" has VisibilityTimeout 30, declared is 60",
            "Queue \"orders\" has RedrivePolicy none, declared is {\"deadLetterTargetArn\":"
                + " \"arn:aws:sqs:us-east-1:ACCOUNT:dead\", \"maxReceiveCount\": 5}",
            "Queue \"orders\" has KmsMasterKeyId none, declared is alias/shop",
            "Queue \"orders\" has KmsDataKeyReusePeriodSeconds none, declared is 3600");
    assertThat(report)
        .contains(
            """
                aws sns set-topic-attributes --topic-arn arn:aws:sns:us-east-1:ACCOUNT:placed\
             --attribute-name KmsMasterKeyId --attribute-value alias/shop
            """)
        .contains(
            """
                aws sns set-subscription-attributes --subscription-arn\
             arn:aws:sns:us-east-1:ACCOUNT:placed:ID --attribute-name RawMessageDelivery\
             --attribute-value true
            """)
        .contains(
            """
                aws sqs set-queue-attributes --queue-url http://aws/ACCOUNT/orders --attributes\
             '{"VisibilityTimeout": "60"}'
            """);
  }

  @Test
  void whatIsAsDeclaredIsUsed() throws Exception {
    var handler =
        handler(
            queue("orders.fifo", 60, new DeadLetterWish.To("dead.fifo", null, 5)),
            new TopicWish(
                "placed",
                "placed.fifo",
                "{\"event\":[\"paid\"]}",
                FilterPolicyScope.MESSAGE_ATTRIBUTES,
                RawMessageDelivery.ON));
    make(handler);
    make(handler(queue("alone"), null));

    var queues = verify(Terms.NONE, handler, handler(queue("alone"), null));

    assertThat(queues.getFirst().maxReceiveCount()).hasValue(5);
    assertThat(queues.getFirst().parking())
        .isEqualTo(new WorkingQueue.ParkingQueue("dead.fifo", aws.url("dead.fifo"), true));
    assertThat(queues.getLast().parking())
        .isEqualTo(new WorkingQueue.ParkingQueue("alone-parked", aws.url("alone-parked"), false));
  }

  @Test
  void whatMayNotBeLookedAtIsToldWithTheRest() throws Exception {
    make(handler(queue("orders"), topic("placed")));
    aws.refuse("sns:ListSubscriptionsByTopic", "AuthorizationError");

    assertThat(
            report(
                Terms.NONE,
                handler(queue("orders", 60, new DeadLetterWish.None()), topic("placed"))))
        .contains("AWS refuses sns:ListSubscriptionsByTopic for topic \"placed\": ")
        .contains("allow sns:ListSubscriptionsByTopic in the IAM policy of the credentials")
        .contains("Queue \"orders\" has VisibilityTimeout 30, declared is 60");
  }

  @Test
  void aWildcardsTopicsHaveToBeSubscribedTo() throws Exception {
    make(handler(queue("orders"), topic("order-*")));
    aws.sns.createTopic(create -> create.name("order-placed"));

    assertThat(report(Terms.NONE, handler(queue("orders"), topic("order-*"))))
        .contains("Queue \"orders\" isn't subscribed to topic \"order-placed\"");
  }

  @Test
  void whereThereIsAQueueItTellsTheAccount() throws Exception {
    var handlers = List.of(handler(queue("orders"), topic("placed")));
    make(handlers.getFirst());
    aws.refuse("sts:GetCallerIdentity", "ServiceUnavailable");

    assertThat(verify(Terms.NONE, handlers.getFirst())).hasSize(1);
  }

  @Test
  void aMissingQueueIsToldAlsoWhereStsIsSilent() {
    aws.refuse("sts:GetCallerIdentity", "RequestTimeout");

    assertThat(report(Terms.NONE, handler(queue("orders"), topic("placed"))))
        .contains("Queue \"orders\" is missing")
        .doesNotContain("sts:GetCallerIdentity");
  }

  @ParameterizedTest
  @CsvSource({
    "alias/shop, arn:aws:kms:us-east-1:123456789012:alias/shop",
    "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab, 1234abcd-12ab",
    "alias/shop, alias/shop"
  })
  void aKeyMayBeNamedInEachForm(String made, String declared) throws Exception {
    var handler = handler(queue("orders"), topic("placed"));
    new MadeTopology(List.of(handler), encrypted(made), aws.clients()).open();

    assertThat(verify(encrypted(declared), handler)).hasSize(1);
  }

  @Test
  void aKeyOfAnotherAccountIsAnotherKey() throws Exception {
    var handler = handler(queue("orders"), topic("placed"));
    new MadeTopology(
            List.of(handler), encrypted("arn:aws:kms:us-east-1:1:alias/shop"), aws.clients())
        .open();

    assertThat(report(encrypted("arn:aws:kms:us-east-1:2:alias/shop"), handler))
        .contains("Queue \"orders\" has KmsMasterKeyId")
        .contains("Topic \"placed\" has KmsMasterKeyId");
  }

  private static Terms encrypted(String key) {
    return new Terms(key, key, null, null, null, false);
  }

  @Test
  void aServiceWithoutTopicsNeedsNoSts() throws Exception {
    make(handler(queue("orders"), null));
    aws.calls();

    verify(Terms.NONE, handler(queue("orders"), null));

    assertThat(aws.calls()).doesNotContainKey("sts:GetCallerIdentity");
  }

  @Test
  void withoutLookingAQueueStillHasToExist() {
    aws.sqs.createQueue(create -> create.queueName("order"));

    assertThatThrownBy(() ->
            new AssumedTopology(List.of(handler(queue("orders"), topic("placed"))), aws.clients())
                .open())
        .isInstanceOf(TransportException.class)
        .hasMessage(
            """
            Queue "orders" is missing
                from @AwsSnsSqs on Orders.handle(String)
                there is "order"; if that is meant, correct the name
                aws_sns_sqs.topology = none makes nothing; make it: aws sqs create-queue\
             --queue-name orders\
            """);
  }

  @Test
  void withoutLookingAQueueIsUsedAsItIs() throws Exception {
    make(handler(queue("orders", 77, new DeadLetterWish.To("dead", null, 5)), null));

    var queue =
        new AssumedTopology(
                List.of(handler(queue("orders", 60, new DeadLetterWish.None()), topic("placed"))),
                aws.clients())
            .open()
            .getFirst();

    assertThat(queue.visibilityTimeout()).isEqualTo(Duration.ofSeconds(77));
    assertThat(queue.maxReceiveCount()).hasValue(5);
    assertThat(aws.topics()).isEmpty();
  }
}
