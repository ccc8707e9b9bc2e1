package tomodachi.embedded.aws.internal.sqs;

import java.util.ArrayDeque;
import java.util.Optional;
import tomodachi.embedded.aws.internal.api.Arn;

/// Takes messages that were received too often from one queue to its dead-letter queue. They take
/// their room in memory along, so that always succeeds.
final class Redriving {

  private final Arn source;
  private final Queues queues;
  private final ArrayDeque<Burial> burials = new ArrayDeque<>();

  /// @param source where the messages come from
  Redriving(Arn source, Queues queues) {
    this.source = source;
    this.queues = queues;
  }

  private record Burial(StoredMessage message, MessageStore target) {}

  /// Where a message has to go instead of being received; empty if it may be received.
  Optional<MessageStore> targetOf(StoredMessage message, QueueSettings settings) {
    return settings
        .redrive()
        .filter(redrive -> message.receivedHere() >= redrive.maxReceiveCount())
        .map(QueueSettings.Redrive::deadLetterQueue)
        .filter(target -> !target.equals(source))
        .flatMap(queues::find)
        .map(Queue::messages);
  }

  /// Takes a message that has left its queue; it arrives when [#finish] is called.
  void take(StoredMessage message, MessageStore target) {
    burials.addLast(new Burial(message, target));
  }

  /// Lets all arrive. Whoever waits for them gets them, which may take others the same way.
  void finish() {
    while (!burials.isEmpty()) {
      var burial = burials.removeFirst();
      burial.target().bury(burial.message(), source);
    }
  }
}
