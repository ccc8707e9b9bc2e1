package tomodachi.aws.internal.describe;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.aws.internal.describe.Handlers.OPTIONS;
import static tomodachi.aws.internal.describe.Handlers.existing;
import static tomodachi.aws.internal.describe.Handlers.handler;
import static tomodachi.aws.internal.describe.Handlers.needs;
import static tomodachi.aws.internal.describe.Handlers.ofOneInstance;
import static tomodachi.aws.internal.describe.Handlers.queue;
import static tomodachi.aws.internal.describe.Handlers.topic;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.aws.AwsSnsSqs.FilterPolicyScope;
import tomodachi.aws.AwsSnsSqs.RawMessageDelivery;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.aws.AwsSnsSqsOptions.Topology;
import tomodachi.aws.internal.topology.QueueWish.DeadLetterWish;
import tomodachi.aws.internal.topology.Subscription;
import tomodachi.messaging.transport.CloudPermission;

class PermissionsTest {

  private static final Subscription ORDERS = handler(queue("orders"), topic("order-placed"));

  private static String text(Needs needs) {
    return needs.permissions("*").stream().map(PermissionsTest::text).collect(joining("\n"));
  }

  private static String text(CloudPermission permission) {
    var conditions = permission.conditions().isEmpty() ? "" : " if " + permission.conditions();
    return "%s: %s on %s%s"
        .formatted(
            permission.name(),
            String.join(" ", permission.actions()),
            String.join(" ", permission.resources()),
            conditions);
  }

  private static Needs publishing(AwsSnsSqsOptions options) {
    return new Needs(List.of(), options, true);
  }

  @Test
  void whoMakesWhatIsMissingNeedsToMakeAndChangeIt() {
    assertThat(text(needs(OPTIONS, ORDERS)))
        .isEqualTo(
            """
            ConsumeFromQueues: sqs:ChangeMessageVisibility sqs:DeleteMessage \
            sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ReceiveMessage on arn:aws:sqs:*:*:orders
            ParkMessages: sqs:GetQueueUrl sqs:SendMessage \
            on arn:aws:sqs:*:*:orders-parked
            MakeQueues: sqs:CreateQueue on arn:aws:sqs:*:*:orders arn:aws:sqs:*:*:orders-parked
            ChangeQueues: sqs:SetQueueAttributes on arn:aws:sqs:*:*:orders
            MakeTopics: sns:CreateTopic sns:GetTopicAttributes on arn:aws:sns:*:*:order-placed
            SubscribeQueues: sns:Subscribe on arn:aws:sns:*:*:order-placed \
            if {StringEquals={sns:Protocol=[sqs]}}\
            """);
  }

  @Test
  void whoOnlyVerifiesNeedsToLook() {
    assertThat(text(needs(OPTIONS.withTopology(Topology.VERIFY), ORDERS)))
        .isEqualTo(
            """
            ConsumeFromQueues: sqs:ChangeMessageVisibility sqs:DeleteMessage \
            sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ReceiveMessage on arn:aws:sqs:*:*:orders
            ParkMessages: sqs:GetQueueUrl sqs:SendMessage \
            on arn:aws:sqs:*:*:orders-parked
            LookAtTopics: sns:GetTopicAttributes sns:ListSubscriptionsByTopic \
            on arn:aws:sns:*:*:order-placed
            LookAtSubscriptions: sns:GetSubscriptionAttributes on *
            FindTopics: sns:ListTopics on *
            FindQueues: sqs:ListQueues on *\
            """);
  }

  @Test
  void whoUsesWhatThereIsNeedsItsMessagesAlone() {
    assertThat(text(needs(OPTIONS.withTopology(Topology.NONE), ORDERS)))
        .isEqualTo(
            """
            ConsumeFromQueues: sqs:ChangeMessageVisibility sqs:DeleteMessage \
            sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ReceiveMessage on arn:aws:sqs:*:*:orders
            ParkMessages: sqs:GetQueueUrl sqs:SendMessage \
            on arn:aws:sqs:*:*:orders-parked\
            """);
  }

  @Test
  void resourcesAreInTheRegionOfTheOptionsAndTheAccountThatIsGiven() {
    var chinese = needs(OPTIONS.withRegionName("cn-north-1"), ORDERS).permissions("123456789012");

    assertThat(chinese.getFirst().resources())
        .containsExactly("arn:aws-cn:sqs:cn-north-1:123456789012:orders");
  }

  @Test
  void whatExistsByItsArnIsNotMade() {
    var arn = "arn:aws:sqs:eu-west-1:123456789012:theirs";
    var dead = new DeadLetterWish.To("dead", "arn:aws:sqs:eu-west-1:123456789012:dead", 5);

    assertThat(text(needs(OPTIONS, handler(existing(arn), null))))
        .contains("ReceiveMessage on " + arn + "\n", "SetQueueAttributes on " + arn)
        .contains("MakeQueues: sqs:CreateQueue on arn:aws:sqs:*:*:theirs-parked\n")
        .doesNotContain("sns:");
    assertThat(text(needs(OPTIONS, handler(queue("orders", dead), null))))
        .contains("sqs:SendMessage on arn:aws:sqs:eu-west-1:123456789012:dead\n")
        .contains("MakeQueues: sqs:CreateQueue on arn:aws:sqs:*:*:orders\n");
  }

  @Test
  void topicsThatMatchAWildcardAreLookedForAndNotMade() {
    assertThat(text(needs(OPTIONS, handler(queue("orders"), topic("order-#")))))
        .contains("SubscribeQueues: sns:Subscribe on arn:aws:sns:*:*:order-* ")
        .endsWith("\nFindTopicsOfWildcards: sns:ListTopics on *")
        .doesNotContain("MakeTopics");
  }

  @Test
  void subscriptionsAreChangedWhereSomethingIsSaidOfThem() {
    var raw = topic("order-placed", null, FilterPolicyScope.UNCHANGED, RawMessageDelivery.ON);

    assertThat(text(needs(OPTIONS, handler(queue("orders"), raw))))
        .endsWith("\nChangeSubscriptions: sns:SetSubscriptionAttributes on *");
  }

  @Test
  void theQueuesOfAllInstancesAreMeant() {
    var own = ofOneInstance(queue("shop--order-placed--placed--7f9a"), topic("order-placed"));

    assertThat(text(needs(OPTIONS, own)))
        .contains("ReceiveMessage on arn:aws:sqs:*:*:shop--order-placed--placed--*\n")
        .contains(
            "RemoveQueuesOfInstances: sqs:DeleteQueue on"
                + " arn:aws:sqs:*:*:shop--order-placed--placed--*\n")
        .endsWith("EndSubscriptionsOfInstances: sns:Unsubscribe on *");
  }

  @Test
  void aPublisherMayPublishToAllThatItsPrefixesAllow() {
    assertThat(text(publishing(OPTIONS)))
        .isEqualTo(
            """
            PublishToAnyTopic: sns:CreateTopic sns:GetTopicAttributes sns:Publish \
            on arn:aws:sns:*:*:*
            SendToAnyQueue: sqs:GetQueueUrl sqs:SendMessage on arn:aws:sqs:*:*:*\
            """);
    assertThat(
            text(
                publishing(
                    OPTIONS
                        .withTopicPrefix("live.")
                        .withQueueNamePrefix("live-")
                        .withTopology(Topology.VERIFY))))
        .isEqualTo(
            """
            PublishToAnyTopicWithPrefix: sns:GetTopicAttributes sns:Publish \
            on arn:aws:sns:*:*:live___2e_*
            SendToAnyQueueWithPrefix: sqs:GetQueueUrl sqs:SendMessage on arn:aws:sqs:*:*:live-*\
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "1234-ab, arn:aws:kms:*:*:key/1234-ab,",
    "arn:aws:kms:eu-west-1:123456789012:key/7, arn:aws:kms:eu-west-1:123456789012:key/7,",
    "alias/orders, arn:aws:kms:*:*:key/*, alias/orders",
    "arn:aws-cn:kms:cn-north-1:123456789012:alias/o, arn:aws-cn:kms:cn-north-1:123456789012:key/*,"
        + " alias/o"
  })
  void aKeyHasToBeAllowedToo(String key, String resource, String alias) {
    var condition =
        alias == null
            ? ""
            : " if {ForAnyValue:StringEquals={kms:ResourceAliases=[%s]}}".formatted(alias);

    assertThat(text(needs(OPTIONS.withSqsKmsMasterKeyId(key), ORDERS)))
        .endsWith(
            "\nUseKeyOfQueues: kms:Decrypt kms:GenerateDataKey on %s%s"
                .formatted(resource, condition));
    assertThat(text(publishing(OPTIONS.withSnsKmsMasterKeyId(key))))
        .endsWith(
            "\nUseKeyOfTopics: kms:Decrypt kms:GenerateDataKey on %s%s"
                .formatted(resource, condition));
  }

  @ParameterizedTest
  @CsvSource({"alias/aws/sqs", "''", "false"})
  void theKeyOfAwsAndNoneNeedNothing(String key) {
    assertThat(text(needs(OPTIONS.withSqsKmsMasterKeyId(key), ORDERS))).doesNotContain("kms:");
  }

  @Test
  void theKeyOfTopicsIsSetByWhoMakesThem() {
    assertThat(text(needs(OPTIONS.withSnsKmsMasterKeyId("k"), ORDERS)))
        .contains("MakeTopics: sns:CreateTopic sns:GetTopicAttributes sns:SetTopicAttributes on")
        .doesNotContain("kms:");
  }
}
