package tomodachi.embedded.aws.internal.sns;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Arn;

/// A topic.
final class Topic {

  private final Arn arn;
  private final TopicDeduplication deduplication = new TopicDeduplication();
  private final Map<Arn, Subscription> subscriptions = new LinkedHashMap<>();
  private TopicAttributes attributes;
  private Tags tags;
  private String dataProtectionPolicy;
  private int deletedSubscriptions;
  private long sequence;

  Topic(Arn arn, TopicAttributes attributes, Tags tags, String dataProtectionPolicy) {
    this.arn = arn;
    this.attributes = attributes;
    this.tags = tags;
    this.dataProtectionPolicy = dataProtectionPolicy;
  }

  Arn arn() {
    return arn;
  }

  TopicAttributes attributes() {
    return attributes;
  }

  void change(TopicAttributes changed) {
    attributes = changed;
  }

  boolean isFifo() {
    return attributes.isFifo();
  }

  Tags tags() {
    return tags;
  }

  void tag(Tags changed) {
    tags = changed;
  }

  /// Kept and shown, not enforced; empty if there is none.
  String dataProtectionPolicy() {
    return dataProtectionPolicy;
  }

  void protect(String policy) {
    dataProtectionPolicy = policy;
  }

  TopicDeduplication deduplication() {
    return deduplication;
  }

  /// The next number of a message, larger than all before it.
  String nextSequenceNumber() {
    return "1%019d".formatted(++sequence);
  }

  /// The policy it was given, or the one it has from the beginning.
  String policy() {
    return attributes.values().getOrDefault(TopicAttributes.POLICY, TopicPolicy.standard(arn));
  }

  /// All its subscriptions, in the order in which they were made.
  Collection<Subscription> subscriptions() {
    return subscriptions.values();
  }

  /// The subscription of a queue.
  Optional<Subscription> subscription(Arn queue) {
    return Optional.ofNullable(subscriptions.get(queue));
  }

  void add(Subscription subscription) {
    subscriptions.put(subscription.queue(), subscription);
  }

  void remove(Subscription subscription) {
    if (subscriptions.remove(subscription.queue(), subscription)) {
      deletedSubscriptions++;
    }
  }

  /// @throws ApiError if it is there already and `others` say something else
  void checkSame(TopicAttributes others, Tags otherTags) throws ApiError {
    if (!attributes.meanTheSame(others)) {
      throw SnsErrors.invalid("Attributes", "Topic already exists with different attributes");
    }
    if (!tags.include(otherTags)) {
      throw SnsErrors.invalid("Tags", "Topic already exists with different tags");
    }
  }

  /// All attributes as they are shown.
  SortedMap<String, String> describe() {
    var shown = new TreeMap<>(attributes.values());
    shown.put("TopicArn", arn.toString());
    shown.put("Owner", arn.account());
    shown.put(TopicAttributes.POLICY, policy());
    shown.putIfAbsent(TopicAttributes.DISPLAY_NAME, "");
    shown.put(
        "EffectiveDeliveryPolicy",
        DeliveryPolicy.effective(shown.getOrDefault(TopicAttributes.DELIVERY_POLICY, "")));
    shown.put("SubscriptionsConfirmed", Integer.toString(subscriptions.size()));
    shown.put("SubscriptionsPending", "0");
    shown.put("SubscriptionsDeleted", Integer.toString(deletedSubscriptions));
    describeFifo(shown);
    return shown;
  }

  private void describeFifo(SortedMap<String, String> shown) {
    if (isFifo()) {
      shown.putIfAbsent(TopicAttributes.CONTENT_BASED, "false");
    } else {
      shown.remove(TopicAttributes.FIFO_TOPIC);
      shown.remove(TopicAttributes.CONTENT_BASED);
    }
  }
}
