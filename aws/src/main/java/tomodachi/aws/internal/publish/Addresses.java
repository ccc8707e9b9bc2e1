package tomodachi.aws.internal.publish;

import java.time.Duration;
import java.util.function.Supplier;
import tomodachi.transport.Timeline;

/// The ARNs of topics and URLs of queues that a service sends to; those that are known aren't
/// searched for again. Usable from any thread.
final class Addresses {

  private final Lookups lookups;
  private final TopicArns topics;
  private final QueueUrls queues;

  /// @param patience how long a search goes on while AWS can't be reached
  Addresses(Aws aws, TopicArns topics, Timeline.Machine time, Duration patience) {
    lookups = new Lookups(aws, time, patience);
    this.topics = topics;
    queues = new QueueUrls(aws);
  }

  /// Where messages for this go.
  ///
  /// @throws Unresolved when that isn't found by the deadline
  String of(Target target, Deadline deadline) throws InterruptedException {
    return switch (target) {
      case Target.Topic topic -> found(TopicArns.Key.of(topic), () -> topics.find(topic), deadline);
      case Target.Queue queue -> queue.url() != null ? queue.url() : url(queue, deadline);
    };
  }

  private String url(Target.Queue queue, Deadline deadline) throws InterruptedException {
    return found(queue, () -> queues.find(queue), deadline);
  }

  private String found(Object key, Supplier<String> search, Deadline deadline)
      throws InterruptedException {
    return lookups.get(key, search, deadline);
  }

  /// Forgets an address at which nothing is.
  void forget(Target target, String address) {
    lookups.forget(
        switch (target) {
          case Target.Topic topic -> TopicArns.Key.of(topic);
          case Target.Queue queue -> queue;
        },
        address);
  }

  /// Searches no more than once from now on.
  void close() {
    lookups.close();
  }
}
