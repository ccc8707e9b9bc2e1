package tomodachi.aws.internal.topology;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;

/// A queue with all the handlers of the service that it is for.
///
/// @param subscriptions one or more, which agree about the queue
record QueuePlan(QueueWish wish, List<Subscription> subscriptions) {

  /// One plan for each queue, in the order of the source.
  static List<QueuePlan> of(List<Subscription> subscriptions) {
    return subscriptions.stream()
        .collect(groupingBy(each -> each.queue().id(), LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(mates -> new QueuePlan(mates.getFirst().queue(), mates))
        .toList();
  }

  /// What the queue is known by.
  String id() {
    return wish.id();
  }

  /// The queue's name, with prefix.
  String name() {
    return wish.name();
  }

  /// Where its handlers are declared.
  List<String> places() {
    return subscriptions.stream().map(Subscription::declaredBy).distinct().toList();
  }

  /// The handlers that have a topic.
  List<Subscription> subscribed() {
    return subscriptions.stream().filter(each -> each.topic() != null).toList();
  }
}
