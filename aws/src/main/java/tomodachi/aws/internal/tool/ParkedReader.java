package tomodachi.aws.internal.tool;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.OverLimitException;
import tomodachi.transport.Timeline;

/// Takes parked messages out one after the other, each once. Those that aren't removed go back when
/// it is closed; if its process ends, two minutes later. Until then they are hidden from others,
/// however long that takes. For one thread.
///
/// Of one group of a FIFO queue SQS hands over ten at once, and no more before these are gone.
final class ParkedReader implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.aws");
  private static final int BATCH = 10;
  private static final Duration HIDDEN = Duration.ofMinutes(2);
  private static final long RENEWAL = HIDDEN.dividedBy(2).toNanos();

  /// Asks all machines that have a part of the queue, so that nothing means that there is nothing.
  private static final int WAIT_SECONDS = 1;

  private final SqsClient sqs;
  private final SqsQueue queue;
  private final Timeline.Machine time;
  private final ArrayDeque<Message> waiting = new ArrayDeque<>();
  private final Map<String, Message> held = new LinkedHashMap<>();
  private final Set<String> met = new HashSet<>();
  private long renewed;

  ParkedReader(SqsClient sqs, SqsQueue queue, Timeline.Machine time) {
    this.sqs = sqs;
    this.queue = queue;
    this.time = time;
    renewed = time.nanos();
  }

  /// Where they are taken from.
  SqsQueue queue() {
    return queue;
  }

  /// The next one; null when there is none that could be had.
  ///
  /// @param wanted how many are of use, this one included
  @Nullable Message next(long wanted) {
    if (wanted < 1) {
      return null;
    }
    renewWhenDue();
    if (waiting.isEmpty()) {
      receive((int) Math.min(BATCH, wanted));
    }
    return waiting.poll();
  }

  /// True when the next one is here already.
  boolean hasNext() {
    return !waiting.isEmpty();
  }

  private void receive(int most) {
    for (var message : received(most)) {
      held.put(message.messageId(), message);
      if (met.add(message.messageId())) {
        waiting.add(message);
      }
    }
  }

  private List<Message> received(int most) {
    try {
      return sqs.receiveMessage(receive ->
              receive
                  .queueUrl(queue.url())
                  .maxNumberOfMessages(most)
                  .waitTimeSeconds(WAIT_SECONDS)
                  .visibilityTimeout((int) HIDDEN.toSeconds())
                  .messageAttributeNames("All")
                  .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
          .messages();
    } catch (OverLimitException _) {
      return List.of(); // As many are in flight as SQS allows.
    }
  }

  private void renewWhenDue() {
    if (time.nanos() - renewed >= RENEWAL) {
      renewed = time.nanos();
      hide(HIDDEN);
    }
  }

  private void hide(Duration how) {
    var all = List.copyOf(held.values());
    for (var from = 0; from < all.size(); from += BATCH) {
      hide(all.subList(from, Math.min(all.size(), from + BATCH)), how);
    }
  }

  private void hide(List<Message> some, Duration how) {
    var entries = new ArrayList<ChangeMessageVisibilityBatchRequestEntry>();
    for (var message : some) {
      entries.add(
          ChangeMessageVisibilityBatchRequestEntry.builder()
              .id(Integer.toString(entries.size()))
              .receiptHandle(message.receiptHandle())
              .visibilityTimeout((int) how.toSeconds())
              .build());
    }
    sqs.changeMessageVisibilityBatch(change -> change.queueUrl(queue.url()).entries(entries));
  }

  /// Removes up to ten that were taken, for good.
  ///
  /// @return those that are still there
  List<Message> remove(List<Message> some) {
    var entries = new ArrayList<DeleteMessageBatchRequestEntry>();
    for (var message : some) {
      entries.add(
          DeleteMessageBatchRequestEntry.builder()
              .id(Integer.toString(entries.size()))
              .receiptHandle(message.receiptHandle())
              .build());
    }
    var answer = sqs.deleteMessageBatch(delete -> delete.queueUrl(queue.url()).entries(entries));
    answer
        .successful()
        .forEach(entry -> held.remove(some.get(Integer.parseInt(entry.id())).messageId()));
    return some.stream().filter(message -> held.containsKey(message.messageId())).toList();
  }

  /// Gives back what was taken and not removed. Where that fails, it comes back by itself.
  @Override
  public void close() {
    try {
      hide(Duration.ZERO);
    } catch (RuntimeException e) {
      LOG.atDebug().setCause(e).log("parked messages could not be given back at once");
    }
    held.clear();
  }
}
