package tomodachi.aws.internal.topology;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tomodachi.aws.internal.topology.QueueWish.DeadLetterWish;
import tomodachi.transport.TransportException;

/// A look at one queue with all that belongs to it, and what was found wanting.
final class Inspection {

  private final QueuePlan plan;
  private final Terms terms;
  private final Clients clients;
  private final Queues queues;
  private final Neighbours neighbours;
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable PreparedQueue found;

  Inspection(QueuePlan plan, Terms terms, Clients clients) {
    this.plan = plan;
    this.terms = terms;
    this.clients = clients;
    queues = new Queues(clients);
    neighbours = new Neighbours(clients);
  }

  QueuePlan plan() {
    return plan;
  }

  List<Finding> findings() {
    return findings;
  }

  /// The queue, if nothing was found wanting.
  WorkingQueue queue() {
    return requireNonNull(found).asItIs();
  }

  private interface Look {
    void now() throws TransportException;
  }

  /// Looks at the queues. Comes before all else.
  void lookAtQueues() {
    attempt(this::lookAtDeadLetters);
    attempt(this::lookAtQueue);
  }

  /// The queue as far as it was found.
  Optional<PreparedQueue> prepared() {
    return Optional.ofNullable(found);
  }

  /// Looks at the topics, and compares the queue with what is declared.
  ///
  /// @param place where the service is; null where there are no topics
  void lookAtRest(@Nullable Place place) {
    var sources = new LinkedHashSet<String>();
    if (place != null) {
      lookAtTopics(new TopicInspection(plan, terms, clients, place, findings), sources);
    }
    if (found != null) {
      compare(found, sources);
    }
  }

  /// What may not be looked at is a finding too.
  private void attempt(Look look) {
    try {
      look.now();
    } catch (TransportException e) {
      findings.add(new Finding(String.valueOf(e.getMessage()), List.of(), List.of()));
    }
  }

  private void lookAtDeadLetters() throws TransportException {
    if (plan.wish().deadLetters() instanceof DeadLetterWish.To to
        && queues.find(to.name(), to.arn(), plan.places()).isEmpty()) {
      missing("Dead-letter queue", NeededQueue.dead(to, plan, terms));
    }
  }

  private void lookAtQueue() throws TransportException {
    var url = queues.find(plan.name(), plan.wish().arn(), plan.places());
    if (url.isEmpty()) {
      missing("Queue", NeededQueue.work(plan, terms));
    } else {
      found = new Looking(queues).at(plan, url.get());
    }
  }

  private void lookAtTopics(TopicInspection topics, Collection<String> sources) {
    var arn = found == null ? null : found.state().arn();
    for (var subscription : plan.subscribed()) {
      attempt(() -> sources.addAll(topics.look(subscription, arn)));
    }
  }

  private void missing(String what, NeededQueue queue) {
    findings.add(
        new Finding(
            "%s \"%s\" is missing".formatted(what, queue.id()),
            plan.places(),
            Neighbours.and(
                neighbours.ofQueue(queue.name()),
                AwsCommands.createQueue(queue.name(), queue.creation()))));
  }

  private void compare(PreparedQueue queue, Collection<String> sources) {
    var state = queue.state();
    var policy = QueuePolicy.of(state.arn(), state.policy());
    var refused = sources.stream().filter(source -> !policy.allows(source, true)).toList();
    new QueueChanges(state)
        .to(plan.wish(), queue.redrive(), terms, refused)
        .forEach((attribute, value) -> differs(state, attribute, value, refused));
  }

  private void differs(
      QueueState state, QueueAttributeName attribute, String value, List<String> refused) {
    var what =
        attribute == QueueAttributeName.POLICY
            ? "Queue \"%s\" doesn't let messages come from %s"
                .formatted(plan.name(), String.join(", ", refused))
            : "Queue \"%s\" has %s %s, declared is %s"
                .formatted(plan.name(), attribute, shown(state.value(attribute)), shown(value));
    findings.add(
        new Finding(
            what,
            plan.places(),
            List.of(AwsCommands.setQueueAttributes(state.url(), Map.of(attribute, value)))));
  }

  private static String shown(String value) {
    return value.isEmpty() ? "none" : value;
  }
}
