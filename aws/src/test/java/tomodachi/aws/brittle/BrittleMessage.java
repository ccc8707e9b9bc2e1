package tomodachi.aws.brittle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import tomodachi.messaging.Delivery;
import tomodachi.messaging.Message;
import tomodachi.messaging.transport.Received;

/// A message of a [BrittleTransport].
record BrittleMessage(
    software.amazon.awssdk.services.sqs.model.Message message, SqsClient client, Brittle options)
    implements Received {

  private static final Logger LOG = LoggerFactory.getLogger("brittle");

  /// What a handler sees of it.
  private record Seen(Message message, BrittleMessage received) implements Leased {
    @Override
    public int attempt() {
      return received.attempt();
    }

    @Override
    public String queueName() {
      return received.queueName();
    }

    @Override
    public Map<String, Object> attributes() {
      return received.attributes();
    }

    @Override
    public byte[] body() {
      return received.body();
    }

    @Override
    public String queueUrl() {
      return received.options.queueUrl();
    }

    @Override
    public String receiptHandle() {
      return received.message.receiptHandle();
    }
  }

  /// Has SQS forget it; what fails there comes again.
  void delete() {
    settle(() ->
        client.deleteMessage(request ->
            request.queueUrl(options.queueUrl()).receiptHandle(message.receiptHandle())));
  }

  private static void settle(Runnable call) {
    try {
      call.run();
    } catch (SdkException lost) {
      LOG.atDebug().setCause(lost).log("SQS delivers it again");
    }
  }

  @Override
  public byte[] body() {
    return message.body().getBytes(UTF_8);
  }

  @Override
  public Map<String, Object> attributes() {
    return Map.of();
  }

  @Override
  public int attempt() {
    return 1;
  }

  @Override
  public String id() {
    return message.messageId();
  }

  @Override
  public String topic() {
    return "";
  }

  @Override
  public String queueName() {
    return options.queueUrl();
  }

  @Override
  public Delivery delivery(Message message) {
    return new Seen(message, this);
  }

  @Override
  public void logContext(BiConsumer<String, String> entry) {}

  @Override
  public void acknowledge() {
    if (options.flaw() != Flaw.DELETES_FIRST) {
      delete();
    }
  }

  @Override
  public void retry(Duration delay, String reason) {
    if (options.flaw() == Flaw.FORGETS_WHAT_FAILED) {
      delete();
    } else {
      giveBack();
    }
  }

  @Override
  public void park(String reason) {
    giveBack();
  }

  @Override
  public void giveBack() {
    settle(() ->
        client.changeMessageVisibility(request ->
            request
                .queueUrl(options.queueUrl())
                .receiptHandle(message.receiptHandle())
                .visibilityTimeout(0)));
  }

  @Override
  public void released() {}
}
