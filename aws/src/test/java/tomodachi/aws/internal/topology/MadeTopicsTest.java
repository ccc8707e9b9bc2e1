package tomodachi.aws.internal.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.aws.internal.topology.Wishes.handler;
import static tomodachi.aws.internal.topology.Wishes.queue;
import static tomodachi.aws.internal.topology.Wishes.topic;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tomodachi.aws.AwsSnsSqs.FilterPolicyScope;
import tomodachi.aws.AwsSnsSqs.RawMessageDelivery;
import tomodachi.testing.CapturedLogs;
import tomodachi.testing.EmbeddedAws;
import tomodachi.transport.TransportException;

/// What topology `create` makes and changes of topics, subscriptions and policies.
class MadeTopicsTest {

  @AutoClose private static final EmbeddedAws SERVER = EmbeddedAws.start();

  @AutoClose private final RecordedAws aws = new RecordedAws(SERVER);

  private MadeTopology open(Terms terms, Subscription... handlers) throws TransportException {
    var topology = new MadeTopology(List.of(handlers), terms, aws.clients());
    topology.open();
    return topology;
  }

  private void open(Subscription... handlers) throws TransportException {
    open(Terms.NONE, handlers);
  }

  private static TopicWish wish(FilterPolicyScope scope, RawMessageDelivery raw, String policy) {
    return new TopicWish("placed", "placed", policy, scope, raw);
  }

  private List<String> sources(String queue) {
    return QueuePolicies.sources(aws.attribute(queue, QueueAttributeName.POLICY));
  }

  @Test
  void aTopicThatIsMissingIsMadeAndSubscribedTo() throws Exception {
    open(handler(queue("orders"), topic("placed")));

    assertThat(aws.topics()).containsExactly("placed");
    assertThat(aws.subscription("placed", "orders"))
        .doesNotContainKey("FilterPolicy")
        .containsEntry("RawMessageDelivery", "false");
    assertThat(sources("orders")).containsExactly(aws.topicArn("placed"));
  }

  @Test
  void aFifoTopicIsMade() throws Exception {
    open(handler(queue("orders.fifo"), topic("placed.fifo")));

    var attributes =
        aws.sns.getTopicAttributes(get -> get.topicArn(aws.topicArn("placed.fifo"))).attributes();
    assertThat(attributes)
        .containsEntry("FifoTopic", "true")
        .containsEntry("ContentBasedDeduplication", "false");
    assertThat(aws.subscription("placed.fifo", "orders.fifo")).isNotEmpty();
  }

  @Test
  void aTopicThatExistsStaysAsItIs() throws Exception {
    aws.sns.createTopic(create ->
        create
            .name("placed.fifo")
            .attributes(
                Map.of(
                    "FifoTopic", "true",
                    "ContentBasedDeduplication", "true",
                    "KmsMasterKeyId", "alias/shop")));

    open(handler(queue("orders.fifo"), topic("placed.fifo")));

    assertThat(
            aws.sns
                .getTopicAttributes(get -> get.topicArn(aws.topicArn("placed.fifo")))
                .attributes())
        .containsEntry("ContentBasedDeduplication", "true")
        .containsEntry("KmsMasterKeyId", "alias/shop");
  }

  @Test
  void aTopicIsEncryptedAsTheOptionsSay() throws Exception {
    aws.sns.createTopic(create -> create.name("placed"));

    open(
        new Terms("alias/shop", null, null, null, null, false),
        handler(queue("orders"), topic("placed")),
        handler(queue("payments"), topic("paid")));

    assertThat(key("placed")).isEqualTo("alias/shop");
    assertThat(key("paid")).isEqualTo("alias/shop");

    open(new Terms("", null, null, null, null, false), handler(queue("orders"), topic("placed")));

    assertThat(key("placed")).isNullOrEmpty();
  }

  private @Nullable String key(String topic) {
    return aws.sns
        .getTopicAttributes(get -> get.topicArn(aws.topicArn(topic)))
        .attributes()
        .get("KmsMasterKeyId");
  }

  private void subscribeToPaidOrders() throws TransportException {
    open(
        handler(
            queue("orders"),
            wish(
                FilterPolicyScope.MESSAGE_BODY,
                RawMessageDelivery.ON,
                "{\"order\": {\"event\": [\"paid\"]}}")));
  }

  @Test
  void aSubscriptionGetsWhatIsSaidOfIt() throws Exception {
    subscribeToPaidOrders();

    assertThat(aws.subscription("placed", "orders"))
        .containsEntry("FilterPolicy", "{\"order\": {\"event\": [\"paid\"]}}")
        .containsEntry("FilterPolicyScope", "MessageBody")
        .containsEntry("RawMessageDelivery", "true");
  }

  @Test
  void aSubscriptionThatExistsIsChanged() throws Exception {
    subscribeToPaidOrders();

    open(
        handler(
            queue("orders"),
            wish(
                FilterPolicyScope.MESSAGE_ATTRIBUTES,
                RawMessageDelivery.OFF,
                "{\"event\": [\"paid\"]}")));

    assertThat(aws.subscription("placed", "orders"))
        .containsEntry("FilterPolicy", "{\"event\": [\"paid\"]}")
        .containsEntry("FilterPolicyScope", "MessageAttributes")
        .containsEntry("RawMessageDelivery", "false");
  }

  @Test
  void aSubscriptionThatNobodySpeaksOfStaysAsItIs() throws Exception {
    subscribeToPaidOrders();

    open(handler(queue("orders"), topic("placed")));

    assertThat(aws.subscription("placed", "orders"))
        .containsEntry("FilterPolicyScope", "MessageBody")
        .containsEntry("RawMessageDelivery", "true");
  }

  /// As fauxqs 1.9.2 has it, and perhaps others.
  @Test
  void aSubscriptionIsLookedForWhereAskingForItIsRefused() throws Exception {
    subscribeToPaidOrders();
    aws.refuseAsDifferent("sns:Subscribe");

    open(handler(queue("orders"), topic("placed", "{\"event\": [\"placed\"]}")));

    assertThat(aws.subscription("placed", "orders"))
        .containsEntry("FilterPolicy", "{\"event\": [\"placed\"]}");
  }

  @Test
  void aFilterPolicyIsRemoved() throws Exception {
    open(handler(queue("orders"), topic("placed", "{\"event\": [\"paid\"]}")));

    open(handler(queue("orders"), topic("placed", "{}")));

    assertThat(aws.subscription("placed", "orders").getOrDefault("FilterPolicy", "{}"))
        .isEqualTo("{}");
  }

  @Test
  void oneStatementAllowsAllTopicsOfAQueue() throws Exception {
    open(
        handler("first", queue("orders"), topic("placed")),
        handler("second", queue("orders"), topic("paid")));

    assertThat(sources("orders")).containsExactly(aws.topicArn("paid"), aws.topicArn("placed"));
  }

  @Test
  void anotherServicesTopicOnTheSameQueueStaysAllowed() throws Exception {
    open(handler(queue("orders"), topic("placed")));

    open(handler(queue("orders"), topic("paid")));

    assertThat(sources("orders")).containsExactly(aws.topicArn("paid"), aws.topicArn("placed"));
  }

  @Test
  void optionsSayWhereMessagesMayComeFrom() throws Exception {
    open(
        new Terms(null, null, null, "arn:aws:sns:*:*:shop-*", "arn:aws:sns:*:*:any-*", false),
        handler("first", queue("orders"), topic("placed")),
        handler("second", queue("orders"), topic("any-*")));

    assertThat(sources("orders"))
        .containsExactly("arn:aws:sns:*:*:any-*", "arn:aws:sns:*:*:shop-*");
  }

  @Test
  void aWildcardIsSubscribedToAllTopicsThatMatch() throws Exception {
    for (var i = 0; i < 120; i++) {
      var name = "order-%03d".formatted(i);
      aws.sns.createTopic(create -> create.name(name));
    }
    aws.sns.createTopic(create -> create.name("order___2e_paid"));
    aws.sns.createTopic(create -> create.name("invoice"));

    open(handler(queue("orders"), topic("order*")));

    assertThat(aws.sns.listSubscriptionsPaginator().subscriptions().stream()).hasSize(120);
    assertThat(aws.subscription("order-000", "orders")).isNotEmpty();
    assertThat(aws.subscription("order-119", "orders")).isNotEmpty();
    assertThat(sources("orders")).containsExactly(aws.topicArn("order*"));
  }

  @Test
  void aTopicThatIsMadeLaterIsFoundByItsWildcard() throws Exception {
    aws.sns.createTopic(create -> create.name("order-placed"));
    var topology =
        open(
            Terms.NONE,
            handler(queue("orders"), topic("order-*")),
            handler(queue("payments"), topic("payment")));
    aws.sns.createTopic(create -> create.name("order-paid"));
    aws.calls();

    topology.refreshWildcards();
    var calls = aws.calls();
    topology.refreshWildcards();
    var callsWithoutNews = aws.calls();

    assertThat(aws.subscription("order-paid", "orders")).isNotEmpty();
    assertThat(calls)
        .isEqualTo(Map.of("sns:ListTopics", 1, "sns:Subscribe", 1, "sqs:GetQueueAttributes", 1));
    assertThat(callsWithoutNews).isEqualTo(Map.of("sns:ListTopics", 1));
  }

  @Test
  void aTopicThatWasMadeAnewIsSubscribedToAgain() throws Exception {
    aws.sns.createTopic(create -> create.name("order-placed"));
    var topology = open(Terms.NONE, handler(queue("orders"), topic("order-*")));
    aws.sns.deleteTopic(delete -> delete.topicArn(aws.topicArn("order-placed")));
    topology.refreshWildcards();
    aws.sns.createTopic(create -> create.name("order-placed"));

    topology.refreshWildcards();

    assertThat(aws.subscription("order-placed", "orders")).isNotEmpty();
  }

  @Test
  void aQueueThatLostItsPolicyGetsItAgainWithTheNextTopic() throws Exception {
    var topology = open(Terms.NONE, handler(queue("orders"), topic("order-*")));
    aws.sqs.setQueueAttributes(
        set -> set.queueUrl(aws.url("orders")).attributes(Map.of(QueueAttributeName.POLICY, "")));
    aws.sns.createTopic(create -> create.name("order-paid"));

    topology.refreshWildcards();

    assertThat(sources("orders")).containsExactly(aws.topicArn("order-paid"));
  }

  @Test
  void withoutWildcardsThereIsNothingToRefresh() throws Exception {
    var topology = open(Terms.NONE, handler(queue("orders"), topic("placed")));
    aws.calls();

    topology.refreshWildcards();

    assertThat(aws.calls()).isEmpty();
  }

  @Test
  void aTopicThatAHandlerNamesIsNotLeftToAWildcard() throws Exception {
    open(
        handler("all", queue("orders"), topic("order*", "{\"a\": [1]}")),
        handler("other", queue("others"), topic("order*")),
        handler("one", queue("orders"), topic("order", "{\"b\": [1]}")));

    assertThat(aws.subscription("order", "orders")).containsEntry("FilterPolicy", "{\"b\": [1]}");
    assertThat(aws.subscription("order", "others")).isNotEmpty();
  }

  @Test
  void aWildcardThatNothingMatchesIsAWarning() throws Exception {
    try (var logs = CapturedLogs.start()) {
      open(handler(queue("orders"), topic("order-*")));

      assertThat(logs.lines("tomodachi.aws"))
          .filteredOn(line -> line.message().startsWith("no topic matches"))
          .singleElement()
          .satisfies(line -> assertThat(line.fields()).containsEntry("topic", "order-*"));
    }
  }

  @Test
  void inProductionWhatIsMadeIsAWarningThatNamesIt() throws Exception {
    try (var logs = CapturedLogs.start()) {
      open(
          new Terms(null, null, null, null, null, true), handler(queue("orders"), topic("placed")));

      assertThat(logs.lines("tomodachi.aws"))
          .filteredOn(line -> line.level() == System.Logger.Level.WARNING)
          .extracting(line -> line.message().split("\n", 2)[0])
          .containsExactlyInAnyOrder(
              "queue \"orders\" did not exist and was made",
              "queue \"orders-parked\" did not exist and was made",
              "topic \"placed\" did not exist and was made");
    }
  }
}
