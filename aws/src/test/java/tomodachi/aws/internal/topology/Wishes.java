package tomodachi.aws.internal.topology;

import org.jspecify.annotations.Nullable;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.AwsSnsSqs.FilterPolicyScope;
import tomodachi.aws.AwsSnsSqs.RawMessageDelivery;
import tomodachi.aws.internal.names.QueueNames;
import tomodachi.aws.internal.topology.QueueWish.DeadLetterWish;

/// What handlers of tests want.
final class Wishes {

  private Wishes() {}

  static QueueWish queue(String name) {
    return queue(name, AwsSnsSqs.UNCHANGED, new DeadLetterWish.Unchanged());
  }

  static QueueWish queue(String name, int visibility, DeadLetterWish dead) {
    return new QueueWish(
        name, null, name.endsWith(".fifo"), visibility, dead, QueueNames.parked(name));
  }

  static TopicWish topic(String name) {
    return topic(name, null);
  }

  static TopicWish topic(String name, @Nullable String filterPolicy) {
    return new TopicWish(
        name, name, filterPolicy, FilterPolicyScope.UNCHANGED, RawMessageDelivery.UNCHANGED);
  }

  static Subscription handler(QueueWish queue, @Nullable TopicWish topic) {
    return handler("handle", queue, topic);
  }

  static Subscription handler(String name, QueueWish queue, @Nullable TopicWish topic) {
    return new Subscription(
        name, "@AwsSnsSqs on Orders.%s(String)".formatted(name), queue, topic, true, false);
  }

  static Subscription temporary(QueueWish queue, @Nullable TopicWish topic) {
    return new Subscription(
        "watch", "@AwsSnsSqs on Orders.watch(String)", queue, topic, false, true);
  }
}
