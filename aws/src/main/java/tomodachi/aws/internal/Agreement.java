package tomodachi.aws.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.AwsSnsSqs.FilterPolicyScope;
import tomodachi.aws.AwsSnsSqs.RawMessageDelivery;
import tomodachi.aws.internal.topology.QueueWish;
import tomodachi.aws.internal.topology.QueueWish.DeadLetterWish;
import tomodachi.aws.internal.topology.Subscription;
import tomodachi.aws.internal.topology.TopicWish;
import tomodachi.transport.Mistake;
import tomodachi.transport.Validation;

/// What the handlers of a service say about the queues and subscriptions they share. Who says
/// nothing agrees with who does.
final class Agreement {

  private final Validation validation;
  private final Map<Subject, Statement> said = new HashMap<>();

  /// @param validation where contradictions are reported
  Agreement(Validation validation) {
    this.validation = validation;
  }

  /// What something is said about: a queue, or its subscription to a topic.
  private record Subject(String attribute, String queue, String topic) {}

  private record Statement(Object value, String text, String by) {}

  /// Takes note of what one handler says.
  void hear(Subscription subscription) {
    var queue = subscription.queue();
    if (queue.visibilityTimeout() != AwsSnsSqs.UNCHANGED) {
      hear(
          subscription,
          new Subject("visibilityTimeout", queue.id(), ""),
          queue.visibilityTimeout(),
          queue.visibilityTimeout() + " s");
    }
    if (!(queue.deadLetters() instanceof DeadLetterWish.Unchanged)) {
      hear(
          subscription,
          new Subject("dead-letter queue", queue.id(), ""),
          queue.deadLetters(),
          queue.deadLetters().toString());
    }
    var topic = subscription.topic();
    if (topic != null) {
      hear(subscription, topic);
    }
  }

  private void hear(Subscription subscription, TopicWish topic) {
    var queue = subscription.queue().id();
    var policy = topic.filterPolicy();
    if (policy != null) {
      hear(subscription, new Subject("filterPolicy", queue, topic.wireName()), policy, policy);
    }
    if (topic.scope() != FilterPolicyScope.UNCHANGED) {
      hear(
          subscription,
          new Subject("filterPolicyScope", queue, topic.wireName()),
          topic.scope(),
          topic.scope().name());
    }
    if (topic.raw() != RawMessageDelivery.UNCHANGED) {
      hear(
          subscription,
          new Subject("rawMessageDelivery", queue, topic.wireName()),
          topic.raw(),
          topic.raw().name());
    }
  }

  private void hear(Subscription subscription, Subject subject, Object value, String text) {
    var statement = new Statement(value, text, subscription.declaredBy());
    var before = said.putIfAbsent(subject, statement);
    if (before != null && !before.value.equals(value)) {
      validation.mistake(
          new Mistake(
              "%s of queue \"%s\" is declared as %s and as %s"
                  .formatted(subject.attribute, subscription.queue().name(), before.text, text),
              List.of(before.by, statement.by),
              "say it once, or the same both times"));
    }
  }

  /// What a handler needs, with what the others have said of it.
  Subscription completed(Subscription subscription) {
    var topic = subscription.topic();
    return subscription.with(
        completed(subscription.queue()),
        topic == null ? null : completed(topic, subscription.queue().id()));
  }

  private QueueWish completed(QueueWish queue) {
    return queue.with(
        told(new Subject("visibilityTimeout", queue.id(), ""), queue.visibilityTimeout()),
        told(new Subject("dead-letter queue", queue.id(), ""), queue.deadLetters()));
  }

  private TopicWish completed(TopicWish topic, String queue) {
    var name = topic.wireName();
    var policy = topic.filterPolicy();
    var none = "";
    var told = told(new Subject("filterPolicy", queue, name), policy == null ? none : policy);
    return new TopicWish(
        topic.topic(),
        name,
        told.isEmpty() ? null : told,
        told(new Subject("filterPolicyScope", queue, name), topic.scope()),
        told(new Subject("rawMessageDelivery", queue, name), topic.raw()));
  }

  @SuppressWarnings("unchecked")
  private <T> T told(Subject subject, T own) {
    var statement = said.get(subject);
    return statement == null ? own : (T) statement.value;
  }
}
