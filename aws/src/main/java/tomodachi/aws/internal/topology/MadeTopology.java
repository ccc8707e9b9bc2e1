package tomodachi.aws.internal.topology;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tomodachi.transport.TransportException;

/// Makes what is missing, and gives it what the code says. What the code says nothing about stays
/// as it is.
final class MadeTopology implements Topology {

  private final List<Subscription> subscriptions;
  private final Making making;
  private final TemporaryQueues temporary;
  private final Map<String, Made> made = new HashMap<>();

  MadeTopology(List<Subscription> subscriptions, Terms terms, Clients clients) {
    this.subscriptions = List.copyOf(subscriptions);
    temporary = new TemporaryQueues(subscriptions, clients);
    making = new Making(terms, clients, temporary);
  }

  @Override
  public List<WorkingQueue> open() throws TransportException {
    make(QueuePlan.of(subscriptions));
    wildcards().forEach(this::warnWhereNothingMatches);
    return subscriptions.stream().map(this::queue).toList();
  }

  @Override
  public WorkingQueue renew(Subscription subscription) throws TransportException {
    make(
        QueuePlan.of(subscriptions).stream()
            .filter(plan -> plan.id().equals(subscription.queue().id()))
            .toList());
    return queue(subscription);
  }

  private void make(List<QueuePlan> plans) throws TransportException {
    making.make(plans).forEach(each -> made.put(each.plan().id(), each));
  }

  private WorkingQueue queue(Subscription subscription) {
    return requireNonNull(made.get(subscription.queue().id())).queue();
  }

  private List<Subscription> wildcards() {
    return subscriptions.stream()
        .filter(each -> each.topic() != null && each.topic().isWildcard())
        .toList();
  }

  private void warnWhereNothingMatches(Subscription subscription) {
    var known = requireNonNull(made.get(subscription.queue().id())).subscribed().keySet();
    var topic = requireNonNull(subscription.topic());
    if (new TopicPattern(topic.wireName()).among(List.copyOf(known)).isEmpty()) {
      making.announcement().nothingMatches(topic, subscription);
    }
  }

  @Override
  public void refreshWildcards() throws TransportException {
    var wildcards = wildcards();
    if (!wildcards.isEmpty()) {
      var topics = making.topics(wildcards.stream().map(Subscription::declaredBy).toList());
      for (var each : List.copyOf(made.values())) {
        made.put(each.plan().id(), making.extend(each, topics));
      }
    }
  }

  @Override
  public void removeTemporary() {
    temporary.remove();
  }

  /// What was made of a plan.
  ///
  /// @param subscribed the ARN of the subscription to each topic, by the ARN of that
  record Made(QueuePlan plan, WorkingQueue queue, Map<String, String> subscribed) {

    Made {
      subscribed = Map.copyOf(subscribed);
    }

    /// The topics it has.
    Set<String> topics() {
      return subscribed.keySet();
    }
  }
}
