package tomodachi.aws.internal.topology;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tomodachi.aws.internal.names.QueueArn;
import tomodachi.aws.internal.topology.MadeTopology.Made;
import tomodachi.transport.TransportException;

/// How queues, topics and subscriptions are made: first all queues, then all topics, then what ties
/// them together, each step for all of them at once.
final class Making {

  private final Terms terms;
  private final QueueMaking queues;
  private final TopicMaking topics;
  private final Subscribing subscribing;
  private final TemporaryQueues temporary;
  private final Announcement announcement;

  /// @param temporary is told of what exists
  Making(Terms terms, Clients clients, TemporaryQueues temporary) {
    this.terms = terms;
    this.temporary = temporary;
    announcement = new Announcement(terms.production());
    queues = new QueueMaking(terms, new Queues(clients), temporary, announcement);
    topics = new TopicMaking(terms, clients, announcement);
    subscribing = new Subscribing(clients);
  }

  Announcement announcement() {
    return announcement;
  }

  /// Makes everything of some plans.
  List<Made> make(List<QueuePlan> plans) throws TransportException {
    var prepared = queues.prepare(plans);
    var home = QueueMaking.home(prepared);
    var arns = topics.make(plans, home);
    return Together.each(prepared, each -> tie(each, arns, home));
  }

  private Made tie(PreparedQueue prepared, Map<String, List<String>> arns, Optional<QueueArn> home)
      throws TransportException {
    var sources = new ArrayList<String>();
    for (var subscription : prepared.plan().subscribed()) {
      var topic = requireNonNull(subscription.topic());
      sources.addAll(sources(topic, arnsOf(topic, arns), home));
    }
    queues.change(prepared, sources);
    return new Made(
        prepared.plan(),
        prepared.working(),
        subscribe(prepared, wanted(prepared.plan(), arns), Map.of()));
  }

  private static List<String> arnsOf(TopicWish topic, Map<String, List<String>> arns) {
    return arns.getOrDefault(topic.wireName(), List.of());
  }

  private List<String> sources(TopicWish topic, List<String> arns, Optional<QueueArn> home) {
    var named =
        topic.isWildcard() && home.isPresent()
            ? List.of(home.get().topic(new TopicPattern(topic.wireName()).inPolicies()))
            : arns;
    return named.stream().map(arn -> terms.source(topic, arn)).distinct().toList();
  }

  /// Whose subscription each topic gets: that of a handler that names it rather than of a wildcard.
  private static Map<String, Subscription> wanted(QueuePlan plan, Map<String, List<String>> arns) {
    var wanted = new LinkedHashMap<String, Subscription>();
    for (var wildcards : List.of(false, true)) {
      for (var subscription : plan.subscribed()) {
        var topic = requireNonNull(subscription.topic());
        if (topic.isWildcard() == wildcards) {
          arnsOf(topic, arns).forEach(arn -> wanted.putIfAbsent(arn, subscription));
        }
      }
    }
    return wanted;
  }

  private Map<String, String> subscribe(
      PreparedQueue queue, Map<String, Subscription> wanted, Map<String, String> known)
      throws TransportException {
    var topics = List.copyOf(wanted.keySet());
    var arns =
        Together.each(topics, topic -> subscribe(topic, queue, requireNonNull(wanted.get(topic))));
    var subscribed = new LinkedHashMap<>(known);
    for (var i = 0; i < topics.size(); i++) {
      subscribed.put(topics.get(i), arns.get(i));
    }
    return subscribed;
  }

  private String subscribe(String topicArn, PreparedQueue queue, Subscription by)
      throws TransportException {
    var arn = subscribing.subscribe(topicArn, queue.state().arn(), by, requireNonNull(by.topic()));
    temporary.subscribed(queue.plan().id(), arn);
    return arn;
  }

  /// All topics there are.
  List<String> topics(List<String> places) throws TransportException {
    return topics.all(places);
  }

  /// Subscribes to those topics that match a wildcard and aren't subscribed to.
  ///
  /// @param existing all topics there are
  Made extend(Made made, List<String> existing) throws TransportException {
    var known = new LinkedHashMap<>(made.subscribed());
    known.keySet().retainAll(existing);
    var wanted = wanted(made.plan(), TopicMaking.matching(List.of(made.plan()), existing));
    wanted.keySet().removeAll(known.keySet());
    if (wanted.isEmpty()) {
      return new Made(made.plan(), made.queue(), known);
    }
    var prepared = queues.prepared(made);
    queues.change(prepared, sources(wanted));
    wanted.forEach(announcement::subscribed);
    return new Made(made.plan(), made.queue(), subscribe(prepared, wanted, known));
  }

  private Collection<String> sources(Map<String, Subscription> wanted) {
    return wanted.entrySet().stream()
        .map(each -> terms.source(requireNonNull(each.getValue().topic()), each.getKey()))
        .distinct()
        .toList();
  }
}
