package tomodachi.aws.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tomodachi.aws.internal.consume.QueueConsumer;
import tomodachi.aws.internal.topology.Subscription;

/// The consumers of a service, in the order their handlers are declared.
record Consumers(List<QueueConsumer> all) {

  boolean isEmpty() {
    return all.isEmpty();
  }

  int size() {
    return all.size();
  }

  List<Subscription> subscriptions() {
    return all.stream().map(QueueConsumer::subscription).toList();
  }

  /// True when one of them has topics that match a pattern.
  boolean haveWildcards() {
    return subscriptions().stream()
        .map(Subscription::topic)
        .anyMatch(topic -> topic != null && topic.isWildcard());
  }

  /// Lets messages come.
  void begin() {
    all.forEach(QueueConsumer::begin);
  }

  /// Begins no more messages, and lets none come. Returns when no more can.
  void end() throws InterruptedException {
    beside(QueueConsumer::end);
  }

  /// Gives back what has come and not begun.
  ///
  /// @return how many messages
  int returnWaiting() {
    return all.stream().mapToInt(QueueConsumer::returnWaiting).sum();
  }

  /// Returns when SQS knows of all that is settled, or the time is up.
  void finish(Duration atMost) throws InterruptedException {
    beside(consumer -> consumer.finish(atMost));
  }

  /// Calls SQS no more.
  void close() {
    all.forEach(QueueConsumer::close);
  }

  /// True when each of them gets messages.
  boolean areConsuming() {
    return all.stream().allMatch(QueueConsumer::consuming);
  }

  private interface Step {
    void on(QueueConsumer consumer) throws InterruptedException;
  }

  /// Each takes as long as a call to AWS may, so they do it beside each other.
  private void beside(Step step) throws InterruptedException {
    var threads = new ArrayList<Thread>();
    all.forEach(consumer -> threads.add(start(step, consumer)));
    try {
      for (var thread : threads) {
        thread.join();
      }
    } finally {
      threads.forEach(Thread::interrupt);
    }
  }

  private static Thread start(Step step, QueueConsumer consumer) {
    return Thread.ofVirtual()
        .name("tomodachi-aws-end")
        .start(() -> {
          try {
            step.on(consumer);
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // Nobody waits for it any more.
          }
        });
  }
}
