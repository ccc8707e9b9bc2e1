package tomodachi.aws.internal.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tomodachi.aws.AwsSnsSqsOptions.Topology;
import tomodachi.aws.internal.names.TopicNames;
import tomodachi.aws.internal.topology.Subscription;
import tomodachi.aws.internal.topology.TopicWish;
import tomodachi.messaging.transport.CloudPermission;

/// What a service must be allowed to do at AWS.
///
/// Actions on batches are allowed by those on single messages. What is about subscriptions, apart
/// from making them, can't be restricted to some.
/// (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html,
/// https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html)
///
/// @param place of the resources that have no ARN of their own
record Permissions(Needs needs, Place place) {

  private static final List<String> ANYTHING = List.of("*");

  /// All of them, those of queues first.
  List<CloudPermission> all() {
    var all = new ArrayList<CloudPermission>();
    all.addAll(consuming());
    switch (topology()) {
      case CREATE -> all.addAll(making());
      case VERIFY -> all.addAll(verifying());
      case NONE -> {}
    }
    if (needs.publishes()) {
      all.addAll(publishing());
    }
    all.addAll(keys());
    return all.stream().filter(permission -> !permission.resources().isEmpty()).toList();
  }

  private Topology topology() {
    return needs.options().topology();
  }

  private List<CloudPermission> consuming() {
    return List.of(
        new CloudPermission(
            "ConsumeFromQueues",
            List.of(
                "sqs:ChangeMessageVisibility",
                "sqs:DeleteMessage",
                "sqs:GetQueueAttributes",
                "sqs:GetQueueUrl",
                "sqs:ReceiveMessage"),
            queues(_ -> true)),
        new CloudPermission(
            "ParkMessages", List.of("sqs:GetQueueUrl", "sqs:SendMessage"), parked(_ -> true)));
  }

  private List<CloudPermission> making() {
    var made =
        Stream.concat(
                queues(each -> each.queue().arn() == null).stream(),
                parked(Permissions::isNamed).stream())
            .distinct()
            .toList();
    return List.of(
        new CloudPermission("MakeQueues", List.of("sqs:CreateQueue"), made),
        new CloudPermission("ChangeQueues", List.of("sqs:SetQueueAttributes"), queues(_ -> true)),
        new CloudPermission("MakeTopics", topicActions(), topics(topic -> !topic.isWildcard())),
        new CloudPermission("SubscribeQueues", List.of("sns:Subscribe"), topics(_ -> true))
            .when("StringEquals", "sns:Protocol", List.of("sqs")),
        anything("ChangeSubscriptions", changes(), "sns:SetSubscriptionAttributes"),
        anything("FindTopicsOfWildcards", hasWildcard(), "sns:ListTopics"),
        new CloudPermission(
            "RemoveQueuesOfInstances", List.of("sqs:DeleteQueue"), queues(Subscription::temporary)),
        anything("EndSubscriptionsOfInstances", isTemporary(), "sns:Unsubscribe"));
  }

  private List<String> topicActions() {
    return needs.options().snsKmsMasterKeyId() == null
        ? List.of("sns:CreateTopic", "sns:GetTopicAttributes")
        : List.of("sns:CreateTopic", "sns:GetTopicAttributes", "sns:SetTopicAttributes");
  }

  private List<CloudPermission> verifying() {
    var subscribed = needs.topics().findAny().isPresent();
    return List.of(
        new CloudPermission(
            "LookAtTopics",
            List.of("sns:GetTopicAttributes", "sns:ListSubscriptionsByTopic"),
            topics(_ -> true)),
        anything("LookAtSubscriptions", subscribed, "sns:GetSubscriptionAttributes"),
        anything("FindTopics", subscribed, "sns:ListTopics"),
        anything("FindQueues", !needs.subscriptions().isEmpty(), "sqs:ListQueues"));
  }

  private List<CloudPermission> publishing() {
    var topicPrefix = needs.options().topicPrefix();
    var queuePrefix = needs.options().queueNamePrefix();
    return List.of(
        new CloudPermission(
            topicPrefix.isEmpty() ? "PublishToAnyTopic" : "PublishToAnyTopicWithPrefix",
            topology() == Topology.CREATE
                ? List.of("sns:CreateTopic", "sns:GetTopicAttributes", "sns:Publish")
                : List.of("sns:GetTopicAttributes", "sns:Publish"),
            List.of(place.topic(TopicNames.encode(topicPrefix) + "*"))),
        new CloudPermission(
            queuePrefix.isEmpty() ? "SendToAnyQueue" : "SendToAnyQueueWithPrefix",
            List.of("sqs:GetQueueUrl", "sqs:SendMessage"),
            List.of(place.queue(queuePrefix + "*"))));
  }

  private List<CloudPermission> keys() {
    var ofQueues = needs.queueKey().map(key -> new KeyUse("UseKeyOfQueues", key, place));
    var ofTopics =
        needs
            .topicKey()
            .filter(_ -> needs.publishes())
            .map(key -> new KeyUse("UseKeyOfTopics", key, place));
    return Stream.of(ofQueues, ofTopics)
        .flatMap(Optional::stream)
        .flatMap(use -> use.permission().stream())
        .toList();
  }

  private static CloudPermission anything(String name, boolean needed, String action) {
    return new CloudPermission(name, List.of(action), needed ? ANYTHING : List.of());
  }

  private List<String> queues(Predicate<Subscription> which) {
    return needs.subscriptions().stream().filter(which).map(this::arn).distinct().toList();
  }

  private String arn(Subscription subscription) {
    var queue = subscription.queue();
    if (queue.arn() != null) {
      return queue.arn();
    }
    return place.queue(subscription.temporary() ? ofAnyInstance(queue.name()) : queue.name());
  }

  /// A pattern for the queues of all instances, of which each has another uuid in its name.
  private String ofAnyInstance(String name) {
    var uuid = name.lastIndexOf("--");
    return (uuid < 0 ? needs.options().queueNamePrefix() : name.substring(0, uuid + 2)) + "*";
  }

  private List<String> parked(Predicate<String> which) {
    return needs.subscriptions().stream()
        .map(Subscription::queue)
        .map(Needs::parkedId)
        .filter(which)
        .map(id -> isNamed(id) ? place.queue(id) : id)
        .distinct()
        .toList();
  }

  private static boolean isNamed(String id) {
    return !id.startsWith("arn:");
  }

  /// Patterns of topics as patterns of ARNs, which know one kind of wildcard.
  private List<String> topics(Predicate<TopicWish> which) {
    return needs
        .topics()
        .filter(which)
        .map(topic -> place.topic(topic.wireName().replace('#', '*')))
        .distinct()
        .toList();
  }

  /// True when subscriptions may have to be changed that exist.
  private boolean changes() {
    return needs.topics().anyMatch(topic -> !SubscriptionPart.of(topic).isEmpty());
  }

  private boolean hasWildcard() {
    return needs.topics().anyMatch(TopicWish::isWildcard);
  }

  private boolean isTemporary() {
    return needs.subscriptions().stream()
        .anyMatch(subscription -> subscription.temporary() && subscription.topic() != null);
  }
}
