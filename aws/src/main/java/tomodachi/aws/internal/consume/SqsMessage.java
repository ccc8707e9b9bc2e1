package tomodachi.aws.internal.consume;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import tomodachi.aws.SqsDelivery;
import tomodachi.aws.internal.topology.WorkingQueue;
import tomodachi.messaging.transport.Received;

/// A message as SQS has handed it over. What is inside is read when it is first asked for, by the
/// thread that handles it; that never fails before [#requireReadable].
public final class SqsMessage implements Received {

  private final Message sdk;
  private final WorkingQueue queue;
  private final Topics topics;
  private final int retries;
  private final Settling settling;

  /// Immutable, so threads that read it at once only do so twice.
  private @Nullable SqsContent content;

  /// @param sdk what came
  /// @param queue where it came from
  /// @param topics where that gets its messages from
  /// @param retries how often it was handled again in this process under one receipt, on FIFO
  ///   queues
  /// @param settling carries out what becomes of it
  SqsMessage(Message sdk, WorkingQueue queue, Topics topics, int retries, Settling settling) {
    this.sdk = sdk;
    this.queue = queue;
    this.topics = topics;
    this.retries = retries;
    this.settling = settling;
  }

  /// It, to be handled as the next attempt under the same receipt.
  SqsMessage again() {
    var next = new SqsMessage(sdk, queue, topics, retries + 1, settling);
    next.content = content;
    return next;
  }

  /// What came.
  Message sdk() {
    return sdk;
  }

  /// Where it came from.
  WorkingQueue queue() {
    return queue;
  }

  /// By which SQS knows this delivery.
  String receiptHandle() {
    return Objects.requireNonNullElse(sdk.receiptHandle(), "");
  }

  SqsContent content() {
    var present = content;
    if (present == null) {
      present = SqsContent.of(sdk);
      content = present;
    }
    return present;
  }

  /// What SQS says about the message beside what the sender said.
  Optional<String> system(MessageSystemAttributeName name) {
    return Optional.ofNullable(sdk.attributes().get(name)).filter(value -> !value.isEmpty());
  }

  /// How many times SQS has handed it over, this time included.
  int receiveCount() {
    try {
      return system(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT)
          .map(Integer::valueOf)
          .map(count -> Math.max(1, count))
          .orElse(1);
    } catch (NumberFormatException _) {
      return 1;
    }
  }

  @Override
  public void requireReadable() {
    content().requireReadable();
  }

  @Override
  public byte[] body() {
    return content().body().payload().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Map<String, Object> attributes() {
    return content().attributes().values();
  }

  @Override
  public int attempt() {
    return receiveCount() + retries;
  }

  @Override
  public int attempts(int configured) {
    return settling.attempts(configured);
  }

  @Override
  public String id() {
    return Objects.requireNonNullElse(sdk.messageId(), "");
  }

  @Override
  public String topic() {
    return topics.of(content().body());
  }

  @Override
  public String queueName() {
    return queue.name();
  }

  @Override
  public SqsDelivery delivery(tomodachi.messaging.Message message) {
    return new HandedOver(this, message);
  }

  @Override
  public void logContext(BiConsumer<String, String> entry) {
    entry.accept("topic", topic());
  }

  @Override
  public void acknowledge() {
    settling.acknowledge(this);
  }

  @Override
  public void retry(Duration delay, String reason) {
    settling.retry(this, delay, reason);
  }

  @Override
  public void park(String reason) {
    settling.park(this, reason);
  }

  @Override
  public void giveBack() {
    settling.giveBack(this);
  }

  @Override
  public void released() {
    settling.released(this);
  }

  /// Without payload and attributes, which may be secret.
  @Override
  public String toString() {
    return "SqsMessage[queue=%s, id=%s, attempt=%d]".formatted(queueName(), id(), attempt());
  }
}
