package tomodachi.aws.internal.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.JsonCodec;
import tomodachi.transport.TransportException;

/// A look at the topics of a queue and its subscriptions to them.
///
/// @param findings where to write what was found wanting
record TopicInspection(
    QueuePlan plan, Terms terms, Clients clients, Place place, List<Finding> findings) {

  private static final String KEY = "KmsMasterKeyId";

  /// Looks at the topics of one handler.
  ///
  /// @param queueArn of the queue; null when it doesn't exist, and so isn't subscribed to anything
  /// @return what the queue has to let messages come from
  List<String> look(Subscription subscription, @Nullable String queueArn)
      throws TransportException {
    var topic = requireNonNull(subscription.topic());
    var sources = new ArrayList<String>();
    for (var arn :
        topic.isWildcard() ? matching(subscription, topic) : named(subscription, topic)) {
      sources.add(terms.source(topic, arn));
      lookAtSubscription(subscription, topic, arn, queueArn);
    }
    return sources;
  }

  private List<String> matching(Subscription subscription, TopicWish topic)
      throws TransportException {
    var places = List.of(subscription.declaredBy());
    var matching = new TopicPattern(topic.wireName()).among(new Topics(clients).all(places));
    if (matching.isEmpty()) {
      new Announcement(terms.production()).nothingMatches(topic, subscription);
    }
    return matching;
  }

  private List<String> named(Subscription subscription, TopicWish topic) throws TransportException {
    var places = List.of(subscription.declaredBy());
    var arn = place.topic(topic.wireName());
    var existing = new Topics(clients).look(arn, places);
    if (existing.isEmpty()) {
      missing(topic, places);
    } else {
      lookAtKey(topic, arn, existing.get(), places);
    }
    return List.of(arn);
  }

  private void missing(TopicWish topic, List<String> places) {
    var attributes =
        TopicMaker.creation(
            topic.wireName(), terms.topicKey() == null ? Map.of() : Map.of(KEY, terms.topicKey()));
    findings.add(
        new Finding(
            "Topic \"%s\" is missing".formatted(topic.wireName()),
            places,
            Neighbours.and(
                new Neighbours(clients).ofTopic(topic.wireName()),
                AwsCommands.createTopic(topic.wireName(), attributes))));
  }

  private void lookAtKey(
      TopicWish topic, String arn, Map<String, String> existing, List<String> places) {
    var key = terms.topicKey();
    var actual = existing.getOrDefault(KEY, "");
    if (key != null && !KmsKey.isSame(key, actual)) {
      findings.add(
          new Finding(
              "Topic \"%s\" has %s %s, declared is %s"
                  .formatted(topic.wireName(), KEY, shown(actual), shown(key)),
              places,
              List.of(AwsCommands.setTopicAttribute(arn, KEY, key))));
    }
  }

  private void lookAtSubscription(
      Subscription subscription, TopicWish topic, String topicArn, @Nullable String queueArn)
      throws TransportException {
    var terms = SubscriptionTerms.of(topic);
    var places = List.of(subscription.declaredBy());
    var existing =
        queueArn == null
            ? Optional.<String>empty()
            : new Subscribing(clients).find(topicArn, queueArn, places);
    if (existing.isEmpty()) {
      findings.add(
          new Finding(
              "Queue \"%s\" isn't subscribed to topic \"%s\""
                  .formatted(plan.name(), name(topicArn)),
              places,
              List.of(
                  AwsCommands.subscribe(
                      topicArn,
                      Objects.requireNonNullElseGet(
                          queueArn, () -> place.queue(plan.name()).toString()),
                      terms))));
    } else if (!terms.isEmpty()) {
      compare(existing.get(), name(topicArn), terms, places);
    }
  }

  private void compare(String arn, String topic, Map<String, String> terms, List<String> places)
      throws TransportException {
    var actual =
        new Request("sns:GetSubscriptionAttributes", "subscription \"%s\"".formatted(arn), places)
            .send(() ->
                clients
                    .sns()
                    .get()
                    .getSubscriptionAttributes(get -> get.subscriptionArn(arn))
                    .attributes());
    terms.forEach((name, value) -> {
      if (!isSame(name, actual.get(name), value)) {
        findings.add(
            new Finding(
                "Subscription of queue \"%s\" to topic \"%s\" has %s %s, declared is %s"
                    .formatted(
                        plan.name(),
                        topic,
                        name,
                        shown(Objects.requireNonNullElse(actual.get(name), "")),
                        value),
                places,
                List.of(AwsCommands.setSubscriptionAttribute(arn, name, value))));
      }
    });
  }

  private static boolean isSame(String name, @Nullable String actual, String wanted) {
    return switch (name) {
      case SubscriptionTerms.POLICY -> tree(actual == null ? "{}" : actual).equals(tree(wanted));
      case SubscriptionTerms.SCOPE -> wanted.equals(actual == null ? "MessageAttributes" : actual);
      default -> wanted.equals(actual == null ? "false" : actual);
    };
  }

  private static Object tree(String json) {
    return requireNonNull(JsonCodec.standard().read(json.getBytes(UTF_8), Map.class));
  }

  private static String name(String topicArn) {
    return topicArn.substring(topicArn.lastIndexOf(':') + 1);
  }

  private static String shown(String value) {
    return value.isEmpty() ? "none" : value;
  }
}
