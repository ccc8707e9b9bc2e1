package tomodachi.aws.internal.describe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.internal.names.TopicNames;
import tomodachi.aws.internal.topology.QueueWish;
import tomodachi.aws.internal.topology.QueueWish.DeadLetterWish;
import tomodachi.aws.internal.topology.Subscription;
import tomodachi.aws.internal.topology.TopicWish;
import tomodachi.messaging.transport.TerraformBlock;

/// The resources of a service, for Terraform: as the service itself would make them.
///
/// What exists by its ARN, belongs to one instance, or matches a pattern, is somebody else's to
/// make: a comment says so.
final class Terraform {

  private static final String QUEUE = "aws_sqs_queue";
  private static final String TOPIC = "aws_sns_topic";
  private static final long LONGEST_RETENTION = 1_209_600; // 14 days in seconds

  private final Needs needs;
  private final Map<String, TerraformBlock> blocks = new LinkedHashMap<>();

  Terraform(Needs needs) {
    this.needs = needs;
  }

  /// All of them: queues, topics, subscriptions, policies.
  List<TerraformBlock> blocks() {
    var queues = new LinkedHashMap<String, List<Subscription>>();
    for (var subscription : needs.subscriptions()) {
      queues.computeIfAbsent(subscription.queue().id(), _ -> new ArrayList<>()).add(subscription);
    }
    queues.values().forEach(mates -> addQueue(mates.getFirst()));
    queues.values().forEach(mates -> addParked(mates.getFirst()));
    needs.topics().forEach(this::addTopic);
    needs.subscriptions().forEach(this::addSubscription);
    queues.values().forEach(this::addPolicy);
    return List.copyOf(blocks.values());
  }

  private static boolean isMade(Subscription subscription) {
    return subscription.queue().arn() == null && !subscription.temporary();
  }

  private void add(Resource resource) {
    blocks.putIfAbsent(resource.address(), resource.block());
  }

  private void comment(String about, String line) {
    blocks.putIfAbsent("# " + about, new TerraformBlock("# " + about, "# " + line + "\n"));
  }

  private void addQueue(Subscription subscription) {
    var wish = subscription.queue();
    if (wish.arn() != null) {
      comment(
          wish.arn(),
          "Queue %s exists: its policy, timeouts and dead letters are set where it is made."
              .formatted(wish.arn()));
    } else if (subscription.temporary()) {
      comment(
          wish.name(),
          "Each instance makes a queue for %s itself, and removes it."
              .formatted(subscription.handler()));
    } else {
      var queue = queue(wish.name());
      if (wish.visibilityTimeout() != AwsSnsSqs.UNCHANGED) {
        queue.with("visibility_timeout_seconds", wish.visibilityTimeout());
      }
      if (wish.deadLetters() instanceof DeadLetterWish.To to) {
        queue.with("redrive_policy", redrive(to));
      }
      add(queue);
    }
  }

  private Resource queue(String name) {
    var queue = new Resource(QUEUE, Resource.label(name)).with("name", name);
    if (name.endsWith(TopicNames.FIFO)) {
      queue
          .with("fifo_queue", true)
          .with("content_based_deduplication", false)
          .with("deduplication_scope", "messageGroup")
          .with("fifo_throughput_limit", "perMessageGroupId");
    }
    needs.queueKey().ifPresent(key -> queue.with("kms_master_key_id", key));
    Optional.ofNullable(needs.options().sqsKmsDataKeyReusePeriod())
        .filter(_ -> needs.queueKey().isPresent())
        .ifPresent(time -> queue.with("kms_data_key_reuse_period_seconds", time.toSeconds()));
    return queue;
  }

  private static Hcl redrive(DeadLetterWish.To to) {
    var policy = new LinkedHashMap<String, Hcl>();
    policy.put("deadLetterTargetArn", queueArn(to.name(), to.arn()));
    policy.put("maxReceiveCount", Hcl.of(to.maxReceiveCount()));
    return new Hcl.Json(new Hcl.Members(policy));
  }

  private static Hcl queueArn(String name, @Nullable String arn) {
    return arn == null ? attribute(QUEUE, name, "arn") : new Hcl.Text(arn);
  }

  private static Hcl attribute(String type, String name, String attribute) {
    return new Hcl.Raw("%s.%s.%s".formatted(type, Resource.label(name), attribute));
  }

  private void addParked(Subscription subscription) {
    switch (subscription.queue().deadLetters()) {
      case DeadLetterWish.To(var name, var arn, var _) -> {
        if (arn == null) {
          addKept(name);
        }
      }
      case DeadLetterWish.Unchanged(), DeadLetterWish.None() ->
          addKept(subscription.queue().parked());
    }
  }

  private void addKept(String name) {
    add(queue(name).with("message_retention_seconds", LONGEST_RETENTION));
  }

  private void addTopic(TopicWish wish) {
    if (wish.isWildcard()) {
      comment(
          wish.wireName(),
          "Topics that match %s: subscribe the queue to each where it is made."
              .formatted(wish.wireName()));
      return;
    }
    var topic = new Resource(TOPIC, Resource.label(wish.wireName())).with("name", wish.wireName());
    if (wish.wireName().endsWith(TopicNames.FIFO)) {
      topic.with("fifo_topic", true).with("content_based_deduplication", false);
    }
    needs.topicKey().ifPresent(key -> topic.with("kms_master_key_id", key));
    add(topic);
  }

  private void addSubscription(Subscription subscription) {
    var topic = subscription.topic();
    if (topic == null || topic.isWildcard() || subscription.temporary()) {
      return;
    }
    var queue = subscription.queue();
    var resource =
        new Resource(
                "aws_sns_topic_subscription",
                Resource.label(topic.wireName()) + "_to_" + Resource.label(queue.name()))
            .with("topic_arn", attribute(TOPIC, topic.wireName(), "arn"))
            .with("protocol", "sqs")
            .with("endpoint", queueArn(queue.name(), queue.arn()));
    SubscriptionPart.forNew(topic).forEach(resource::with);
    add(resource);
  }

  private void addPolicy(List<Subscription> mates) {
    var first = mates.getFirst();
    var sources =
        mates.stream()
            .map(Subscription::topic)
            .filter(topic -> topic != null)
            .map(topic -> source(topic, first.queue()))
            .distinct()
            .toList();
    if (isMade(first) && !sources.isEmpty()) {
      var name = first.queue().name();
      add(
          new Resource("aws_sqs_queue_policy", Resource.label(name))
              .with("queue_url", attribute(QUEUE, name, "id"))
              .with("policy", policy(attribute(QUEUE, name, "arn"), sources)));
    }
  }

  private static Hcl policy(Hcl queueArn, List<Hcl> sources) {
    var statement = new LinkedHashMap<String, Hcl>();
    statement.put("Effect", Hcl.of("Allow"));
    statement.put("Principal", Hcl.of(Map.of("Service", "sns.amazonaws.com")));
    statement.put("Action", Hcl.of("SQS:SendMessage"));
    statement.put("Resource", queueArn);
    var source = new Hcl.Members(Map.of("aws:SourceArn", new Hcl.Items(sources)));
    statement.put("Condition", new Hcl.Members(Map.of("ArnEquals", source)));
    var policy = new LinkedHashMap<String, Hcl>();
    policy.put("Version", Hcl.of("2012-10-17"));
    policy.put("Statement", new Hcl.Items(List.of(new Hcl.Members(statement))));
    return new Hcl.Json(new Hcl.Members(policy));
  }

  /// What a queue lets messages come from because of a topic.
  private Hcl source(TopicWish topic, QueueWish queue) {
    var options = needs.options();
    if (topic.isWildcard() && options.wildcardQueuePolicy() != null) {
      return new Hcl.Text(options.wildcardQueuePolicy());
    }
    if (options.queuePolicy() != null) {
      return new Hcl.Text(options.queuePolicy());
    }
    return topic.isWildcard()
        ? matching(topic.wireName().replace('#', '*'), queue)
        : attribute(TOPIC, topic.wireName(), "arn");
  }

  /// Topics beside a queue: the provider's account and region are known by that alone.
  private static Hcl matching(String pattern, QueueWish queue) {
    var arn = attribute(QUEUE, queue.name(), "arn").text("");
    return new Hcl.Raw(
        "replace(%s, \"/^(arn:[^:]+):sqs:(.+):[^:]+$/\", %s)"
            .formatted(arn, new Hcl.Text("$1:sns:$2:" + pattern).text("")));
  }
}
