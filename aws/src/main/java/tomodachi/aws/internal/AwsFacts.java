package tomodachi.aws.internal;

import java.util.ArrayList;
import java.util.List;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.aws.internal.Declarations.Declared;
import tomodachi.aws.internal.client.ServerPlan;
import tomodachi.aws.internal.describe.Needs;
import tomodachi.aws.internal.topology.QueueWish;
import tomodachi.aws.internal.topology.QueueWish.DeadLetterWish;
import tomodachi.aws.internal.topology.TopicWish;
import tomodachi.messaging.wire.GeneratedName;
import tomodachi.transport.Described;
import tomodachi.transport.Described.Fact;

/// What there is to know about the handlers of a service, and about their server, before anything
/// is asked of AWS.
record AwsFacts(AwsSnsSqsOptions options, List<Declared> declared) {

  /// The server, and what is made there.
  List<Fact> ofService(ServerPlan plan) {
    return List.of(
        new Fact.Text("server", plan.address()),
        new Fact.Flag("embedded", plan.embedded()),
        new Fact.Text("why", plan.why()),
        new Fact.Text("region", plan.region()),
        new Fact.Text("credentials", plan.credentials()),
        new Fact.Text("topology", GeneratedName.snake(options.topology().name())));
  }

  /// The handlers, in the order of the source.
  List<Described.Handler> handlers() {
    return declared.stream().map(AwsFacts::handler).toList();
  }

  private static Described.Handler handler(Declared declared) {
    var sns = (AwsSnsSqs) declared.handler().definition().trigger();
    return declared.handler().describe(trigger(sns), facts(declared));
  }

  private static String trigger(AwsSnsSqs sns) {
    var topic = sns.value().isEmpty() ? sns.topic() : sns.value();
    return topic.isEmpty()
        ? "@AwsSnsSqs(queueName = \"%s\")".formatted(sns.queueName())
        : "@AwsSnsSqs(\"%s\")".formatted(topic);
  }

  private static List<Fact> facts(Declared declared) {
    var subscription = declared.subscription();
    var facts = new ArrayList<Fact>();
    var topic = subscription.topic();
    if (topic != null) {
      addTopic(facts, topic);
    }
    addQueue(facts, subscription.queue());
    facts.add(new Fact.Flag("competing", subscription.shared()));
    if (subscription.temporary()) {
      facts.add(new Fact.Flag("removed at stop", true));
    }
    facts.add(new Fact.Count("concurrency", declared.settings().concurrency()));
    return facts;
  }

  private static void addTopic(List<Fact> facts, TopicWish topic) {
    facts.add(new Fact.Text("topic", topic.wireName()));
    if (topic.isWildcard()) {
      facts.add(new Fact.Flag("pattern", true));
    }
    var policy = topic.filterPolicy();
    if (policy != null) {
      facts.add(new Fact.Text("filter policy", policy.replaceAll("\\s+", " ")));
    }
    if (topic.scope() != AwsSnsSqs.FilterPolicyScope.UNCHANGED) {
      facts.add(new Fact.Text("filter scope", GeneratedName.snake(topic.scope().name())));
    }
    if (topic.raw() != AwsSnsSqs.RawMessageDelivery.UNCHANGED) {
      facts.add(new Fact.Flag("raw delivery", topic.raw() == AwsSnsSqs.RawMessageDelivery.ON));
    }
  }

  private static void addQueue(List<Fact> facts, QueueWish queue) {
    facts.add(new Fact.Text("queue", queue.id()));
    if (queue.fifo()) {
      facts.add(new Fact.Flag("fifo", true));
    }
    if (queue.visibilityTimeout() != AwsSnsSqs.UNCHANGED) {
      facts.add(new Fact.Count("visibility timeout", queue.visibilityTimeout()));
    }
    if (queue.deadLetters() instanceof DeadLetterWish.To to) {
      facts.add(new Fact.Count("max receive count", to.maxReceiveCount()));
    }
    facts.add(new Fact.Text("parked", Needs.parkedId(queue)));
  }
}
