package tomodachi.embedded.aws.internal.sns;

import java.util.ArrayList;
import java.util.Optional;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Structure;

/// All subscriptions.
final class Subscriptions {

  /// How many there can be.
  static final int LIMIT = 10_000;

  /// How many a topic can have that takes large messages.
  static final int LARGE_LIMIT = 100;

  /// How many of a topic's subscriptions can have a filter policy.
  static final int FILTER_LIMIT = 200;

  private final ArnIndex<Subscription> subscriptions = new ArnIndex<>();
  private final Topics topics;

  Subscriptions(Topics topics) {
    this.topics = topics;
  }

  Optional<Subscription> find(Arn arn) {
    return subscriptions.find(arn);
  }

  /// The subscription a request is about.
  ///
  /// @throws ApiError if there is none
  Subscription at(Structure input) throws ApiError {
    return find(new Parameter(input, "SubscriptionArn").arn())
        .orElseThrow(SnsErrors::subscriptionDoesNotExist);
  }

  /// @throws ApiError if there are too many
  void add(Topic topic, Subscription subscription) throws ApiError {
    checkLarge(topic.attributes(), topic.subscriptions().size() + 1);
    checkFilters(topic, subscription.attributes());
    if (subscriptions.size() >= LIMIT) {
      throw SnsErrors.tooManySubscriptions(LIMIT);
    }
    subscriptions.put(subscription.arn(), subscription);
    topic.add(subscription);
  }

  /// Gives a subscription other attributes.
  ///
  /// @throws ApiError if it gets a filter policy and its topic has too many
  void change(Subscription subscription, SubscriptionAttributes changed) throws ApiError {
    if (subscription.attributes().filter() == null) {
      var topic = topics.find(subscription.topic()).orElseThrow(SnsErrors::topicDoesNotExist);
      checkFilters(topic, changed);
    }
    subscription.change(changed);
  }

  void remove(Subscription subscription) {
    subscriptions.remove(subscription.arn());
    topics.find(subscription.topic()).ifPresent(topic -> topic.remove(subscription));
  }

  void removeAll(Topic topic) {
    new ArrayList<>(topic.subscriptions()).forEach(this::remove);
  }

  /// Those of the caller's account and region.
  Page<Subscription> page(Caller caller, Structure input) throws ApiError {
    return Page.of(subscriptions, caller.home().arn("sns", "").toString(), input);
  }

  /// Those of a topic.
  Page<Subscription> page(Topic topic, Structure input) throws ApiError {
    return Page.of(subscriptions, topic.arn() + ":", input);
  }

  private static void checkFilters(Topic topic, SubscriptionAttributes added) throws ApiError {
    if (added.filter() != null && filters(topic) >= FILTER_LIMIT) {
      throw SnsErrors.tooManyFilterPolicies(FILTER_LIMIT);
    }
  }

  private static long filters(Topic topic) {
    return topic.subscriptions().stream()
        .filter(subscription -> subscription.attributes().filter() != null)
        .count();
  }

  /// @throws ApiError if a topic with these attributes can't have so many subscriptions
  static void checkLarge(TopicAttributes attributes, int count) throws ApiError {
    if (count > LARGE_LIMIT
        && attributes.maximumMessageSize() > TopicAttributes.STANDARD_MESSAGE_SIZE) {
      throw SnsErrors.invalid(
          "MaximumMessageSize",
          "A topic with messages larger than %d bytes can have %d subscriptions"
              .formatted(TopicAttributes.STANDARD_MESSAGE_SIZE, LARGE_LIMIT));
    }
  }
}
