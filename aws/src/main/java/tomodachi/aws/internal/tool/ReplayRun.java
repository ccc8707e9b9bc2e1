package tomodachi.aws.internal.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.messaging.transport.ParkedMessage;
import tomodachi.messaging.transport.Replay;
import tomodachi.messaging.transport.Replayed;
import tomodachi.transport.TransportException;

/// Moves the selected ones of parked messages, in the order in which SQS hands them over. For one
/// thread.
///
/// - **M1** — a message is removed only after SQS has confirmed its copy.
/// - **M2** — after the first copy that failed, none is sent.
/// - **M3** — what came from another queue stays, unless a target is named.
final class ReplayRun {

  private static final int BATCH = 10;

  private final Replay replay;
  private final SqsQueue target;
  private final ParkedReader reader;
  private final SqsClient sqs;
  private final Portraits portraits;
  private final Consumer<ParkedMessage> eye;
  private final List<Message> copied = new ArrayList<>();
  private long selected;
  private long moved;

  ReplayRun(
      Replay replay,
      SqsQueue target,
      ParkedReader reader,
      SqsClient sqs,
      Portraits portraits,
      Consumer<ParkedMessage> eye) {
    this.replay = replay;
    this.target = target;
    this.reader = reader;
    this.sqs = sqs;
    this.portraits = portraits;
    this.eye = eye;
  }

  /// Moves them.
  ///
  /// @throws TransportException when a copy failed, or a message could not be removed
  Replayed run() throws TransportException {
    try {
      considerAll();
    } catch (RuntimeException e) {
      removeCopied();
      throw stopped("The replay failed: " + AwsFailure.of(e).text(), e);
    }
    removeCopied();
    return new Replayed(reader.queue().messages(), moved);
  }

  private void considerAll() throws TransportException {
    var left = reader.queue().messages();
    while (selected < most()) {
      var next = reader.next(wanted(left));
      if (next == null) {
        return;
      }
      left--;
      consider(next);
      if (copied.size() == BATCH || !reader.hasNext()) {
        removeCopied();
      }
    }
  }

  /// No two have one id.
  private long most() {
    return replay.ids().isEmpty() ? replay.most() : Math.min(replay.most(), replay.ids().size());
  }

  /// Where all are meant, no more than may go.
  private long wanted(long left) {
    return replay.ids().isEmpty() ? Math.min(left, replay.most() - selected) : left;
  }

  private void consider(Message parked) {
    if (!isMeant(parked)) {
      return;
    }
    selected++;
    if (replay.dry()) {
      done(parked);
    } else {
      sqs.sendMessage(copy(parked));
      copied.add(parked);
    }
  }

  private boolean isMeant(Message parked) {
    return replay.selects(portraits.of(parked, 0))
        && (replay.to() != null || Marks.source(parked).map(target::isNamed).orElse(true));
  }

  /// A message with another deduplication id: by its own one SQS would take it for the message that
  /// was parked, for five minutes, and drop it. Done twice, it is the same.
  private SendMessageRequest copy(Message parked) {
    var copy =
        SendMessageRequest.builder()
            .queueUrl(target.url())
            .messageBody(parked.body())
            .messageAttributes(Marks.removedFrom(parked));
    var group = parked.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID);
    if (target.fifo()) {
      copy.messageGroupId(group == null ? parked.messageId() : group);
      copy.messageDeduplicationId("replay-" + parked.messageId());
    } else if (group != null) {
      copy.messageGroupId(group);
    }
    return copy.build();
  }

  private void removeCopied() throws TransportException {
    if (copied.isEmpty()) {
      return;
    }
    var some = List.copyOf(copied);
    copied.clear();
    var left = removed(some);
    some.stream().filter(message -> !left.contains(message)).forEach(this::done);
    if (!left.isEmpty()) {
      throw stopped(
          "%d messages are in both queues, since they could not be removed".formatted(left.size()),
          null);
    }
  }

  private List<Message> removed(List<Message> some) throws TransportException {
    try {
      return reader.remove(some);
    } catch (RuntimeException e) {
      throw stopped(
          "Up to %d messages are in both queues, since they could not be removed: %s"
              .formatted(some.size(), AwsFailure.of(e).text()),
          e);
    }
  }

  private void done(Message parked) {
    moved++;
    eye.accept(portraits.of(parked, 0));
  }

  private TransportException stopped(String why, @Nullable Exception e) {
    return new TransportException(
        """
        %s
            moved until then: %d of %d; the others are still parked in "%s\"\
        """
            .formatted(why, moved, reader.queue().messages(), reader.queue().name()),
        e);
  }
}
