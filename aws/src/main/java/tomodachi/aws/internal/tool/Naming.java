package tomodachi.aws.internal.tool;

import java.util.List;
import tomodachi.aws.internal.names.QueueNames;
import tomodachi.aws.internal.names.TopicNames;
import tomodachi.messaging.transport.WorkQueue;
import tomodachi.transport.TransportException;

/// Finds which queues a person means who names one of them.
///
/// @param address where they are, for people
record Naming(QueueLook look, String address) {

  /// The work queue and the one of its parked messages.
  ///
  /// @param given the name, ARN or URL of either
  /// @throws TransportException when several work queues have the same dead-letter queue
  WorkQueue named(String given) throws TransportException {
    var base = TopicNames.withoutSuffix(given);
    if (base.endsWith(QueueNames.PARKED)) {
      var work = base.substring(0, base.length() - QueueNames.PARKED.length());
      return new WorkQueue(work + given.substring(base.length()), given);
    }
    var queue = look.at(given);
    if (queue == null) {
      return alone(given);
    }
    var deadLetters = queue.deadLetters();
    return deadLetters.isPresent()
        ? new WorkQueue(given, deadLetters.get())
        : withoutRedrive(queue);
  }

  /// It may be a dead-letter queue itself.
  private WorkQueue withoutRedrive(SqsQueue queue) throws TransportException {
    var sources = look.sourcesOf(queue);
    return switch (sources.size()) {
      case 0 -> alone(queue.name());
      case 1 -> new WorkQueue(sources.getFirst(), queue.name());
      default -> throw ambiguous(queue.name(), sources);
    };
  }

  private static WorkQueue alone(String name) {
    return new WorkQueue(name, QueueNames.parked(name));
  }

  private TransportException ambiguous(String name, List<String> sources) {
    return new TransportException(
        """
        Queue "%s" at %s has the parked messages of several queues
            name the one that is meant: %s\
        """
            .formatted(name, address, String.join(", ", sources)),
        null);
  }
}
