package tomodachi.aws.internal.describe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.AwsSnsSqs.FilterPolicyScope;
import tomodachi.aws.AwsSnsSqs.RawMessageDelivery;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.aws.internal.names.QueueNames;
import tomodachi.aws.internal.names.TopicNames;
import tomodachi.aws.internal.topology.QueueWish;
import tomodachi.aws.internal.topology.QueueWish.DeadLetterWish;
import tomodachi.aws.internal.topology.Subscription;
import tomodachi.aws.internal.topology.TopicWish;

/// Declarations of handlers, to be described.
final class Handlers {

  static final AwsSnsSqsOptions OPTIONS = AwsSnsSqsOptions.defaults();

  private Handlers() {}

  static QueueWish queue(String name) {
    return queue(name, new DeadLetterWish.Unchanged());
  }

  static QueueWish queue(String name, DeadLetterWish dead) {
    return new QueueWish(
        name,
        null,
        name.endsWith(TopicNames.FIFO),
        AwsSnsSqs.UNCHANGED,
        dead,
        QueueNames.parked(name));
  }

  static QueueWish existing(String arn) {
    var name = arn.substring(arn.lastIndexOf(':') + 1);
    return new QueueWish(
        name,
        arn,
        name.endsWith(TopicNames.FIFO),
        AwsSnsSqs.UNCHANGED,
        new DeadLetterWish.Unchanged(),
        QueueNames.parked(name));
  }

  static TopicWish topic(String name) {
    return topic(name, null, FilterPolicyScope.UNCHANGED, RawMessageDelivery.UNCHANGED);
  }

  static TopicWish topic(
      String name, @Nullable String filter, FilterPolicyScope scope, RawMessageDelivery raw) {
    return new TopicWish(name, TopicNames.encode(name), filter, scope, raw);
  }

  static Subscription handler(QueueWish queue, @Nullable TopicWish topic) {
    return new Subscription("placed", "Orders.placed(Order)", queue, topic, true, false);
  }

  static Subscription ofOneInstance(QueueWish queue, TopicWish topic) {
    return new Subscription("placed", "Orders.placed(Order)", queue, topic, false, true);
  }

  static Needs needs(AwsSnsSqsOptions options, Subscription... subscriptions) {
    return new Needs(List.of(subscriptions), options, false);
  }
}
