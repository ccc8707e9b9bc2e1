package tomodachi.aws.internal.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import tomodachi.aws.internal.topology.QueueWish;
import tomodachi.aws.internal.topology.Subscription;
import tomodachi.aws.internal.topology.WorkingQueue;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.Timeline;

/// A new FIFO queue on a server, and consumers of it.
final class FifoQueue {

  static final Duration VISIBILITY = Duration.ofSeconds(30);

  private static final int MESSAGES_A_CALL = 10;

  final WorkingQueue queue;
  private final SqsClient sqs;

  FifoQueue(SqsClient sqs) {
    this.sqs = sqs;
    var name = "q-" + UUID.randomUUID() + ".fifo";
    var attributes =
        Map.of(
            QueueAttributeName.FIFO_QUEUE, "true",
            QueueAttributeName.DEDUPLICATION_SCOPE, "messageGroup",
            QueueAttributeName.FIFO_THROUGHPUT_LIMIT, "perMessageGroupId");
    var url = sqs.createQueue(request -> request.queueName(name).attributes(attributes)).queueUrl();
    queue =
        new WorkingQueue(
            name,
            url,
            "arn:aws:sqs:us-east-1:000000000000:" + name,
            true,
            VISIBILITY,
            Duration.ofDays(4),
            OptionalInt.empty(),
            null);
  }

  /// Sends to each of these groups so many messages, whose bodies are the group, a dash, and a
  /// number from 0.
  void send(List<String> groups, int messages) {
    var entries = new ArrayList<SendMessageBatchRequestEntry>();
    for (var number = 0; number < messages; number++) {
      for (var group : groups) {
        entries.add(entry(group, group + "-" + number));
      }
    }
    for (var from = 0; from < entries.size(); from += MESSAGES_A_CALL) {
      var some = entries.subList(from, Math.min(entries.size(), from + MESSAGES_A_CALL));
      sqs.sendMessageBatch(request -> request.queueUrl(queue.url()).entries(some));
    }
  }

  private static SendMessageBatchRequestEntry entry(String group, String body) {
    return SendMessageBatchRequestEntry.builder()
        .id(body)
        .messageBody(body)
        .messageGroupId(group)
        .messageDeduplicationId(body)
        .build();
  }

  /// Consumes it.
  QueueConsumer consume(
      SqsClient by,
      int concurrency,
      Timeline timeline,
      Function<SqsMessage, BoundHandler.Call> handler) {
    var wish =
        new QueueWish(
            queue.name(), null, true, -1, new QueueWish.DeadLetterWish.Unchanged(), "parked.fifo");
    var consumer =
        new QueueConsumer(
            new Subscription("handler", "Orders.handler", wish, null, true, false),
            new QueueConsumer.Settings(concurrency, MESSAGES_A_CALL, ""),
            handler,
            timeline,
            _ -> {});
    consumer.attach(queue, by, () -> {});
    consumer.begin();
    return consumer;
  }
}
