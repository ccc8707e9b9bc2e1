package tomodachi.embedded.aws.internal.sns;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.Structure;

/// A queue's subscription to a topic.
final class Subscription {

  private final Arn arn;
  private final Arn topic;
  private final Arn queue;
  private SubscriptionAttributes attributes = SubscriptionAttributes.none();
  private boolean reported;

  Subscription(Arn arn, Arn topic, Arn queue) {
    this.arn = arn;
    this.topic = topic;
    this.queue = queue;
  }

  Arn arn() {
    return arn;
  }

  Arn topic() {
    return topic;
  }

  Arn queue() {
    return queue;
  }

  SubscriptionAttributes attributes() {
    return attributes;
  }

  /// The attributes after some have been changed.
  ///
  /// @throws InvalidAttribute if one isn't known, or may not say that
  SubscriptionAttributes changed(Map<String, String> changes) throws InvalidAttribute {
    var changed = attributes.with(changes);
    if (isFifo()) {
      RedrivePolicy.checkFifo(changed);
    }
    return changed;
  }

  void change(SubscriptionAttributes changed) {
    attributes = changed;
  }

  /// True the first time it is called: what can't be delivered is logged once.
  boolean beginReport() {
    var first = !reported;
    reported = true;
    return first;
  }

  /// How it stands in lists.
  Structure summary() {
    return new Structure()
        .set("SubscriptionArn", arn.toString())
        .set("Owner", arn.account())
        .set("Protocol", "sqs")
        .set("Endpoint", queue.toString())
        .set("TopicArn", topic.toString());
  }

  /// All attributes as they are shown.
  SortedMap<String, String> describe() {
    var shown = new TreeMap<>(attributes.shown());
    shown.put("SubscriptionArn", arn.toString());
    shown.put("TopicArn", topic.toString());
    shown.put("Protocol", "sqs");
    shown.put("Endpoint", queue.toString());
    shown.put("Owner", arn.account());
    shown.put("SubscriptionPrincipal", principal());
    shown.put("ConfirmationWasAuthenticated", "true");
    shown.put("PendingConfirmation", "false");
    return shown;
  }

  private boolean isFifo() {
    return TopicName.isFifo(topic.resource()) && TopicName.isFifo(queue.resource());
  }

  private String principal() {
    return new Arn(arn.partition(), "iam", "", arn.account(), "root").toString();
  }
}
