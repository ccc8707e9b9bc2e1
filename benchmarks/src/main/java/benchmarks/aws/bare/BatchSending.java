package benchmarks.aws.bare;

import benchmarks.aws.client.Sending;
import benchmarks.aws.client.Setting;
import benchmarks.aws.client.Target;
import benchmarks.embedded.client.Bodies;
import benchmarks.embedded.sdk.SdkClient;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/// A request for ten messages.
public final class BatchSending implements Sending {

  private static final int TEN = 10;

  private final SdkClient sdk;
  private final SqsClient sqs;
  private final SnsClient sns;
  private final Setting setting;
  private final Target target;
  private final Bodies bodies;

  /// One that closes the clients when it is closed.
  public BatchSending(SdkClient sdk, Setting setting, Target target) {
    this.sdk = sdk;
    sqs = sdk.sqs(setting.endpoint());
    sns = sdk.sns(setting.endpoint());
    this.setting = setting;
    this.target = target;
    bodies = new Bodies(setting.size());
  }

  @Override
  public int unit() {
    return TEN;
  }

  @Override
  public void send(int first) throws IOException {
    switch (target) {
      case QUEUE ->
          check(
              sqs.sendMessageBatch(
                      request -> request.queueUrl(setting.queueUrl()).entries(sqsEntries(first)))
                  .failed());
      case TOPIC ->
          check(
              sns.publishBatch(request ->
                      request
                          .topicArn(setting.topicArn())
                          .publishBatchRequestEntries(snsEntries(first)))
                  .failed());
    }
  }

  private List<SendMessageBatchRequestEntry> sqsEntries(int first) {
    return IntStream.range(first, first + TEN)
        .mapToObj(number ->
            SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(number))
                .messageBody(bodies.body(number))
                .build())
        .toList();
  }

  private List<PublishBatchRequestEntry> snsEntries(int first) {
    return IntStream.range(first, first + TEN)
        .mapToObj(number ->
            PublishBatchRequestEntry.builder()
                .id(Integer.toString(number))
                .message(bodies.body(number))
                .build())
        .toList();
  }

  private static void check(List<?> failed) throws IOException {
    if (!failed.isEmpty()) {
      throw new IOException("%d messages of a batch failed".formatted(failed.size()));
    }
  }

  @Override
  public void close() {
    sdk.close();
  }
}
