package benchmarks.embedded.sdk;

import benchmarks.embedded.client.Bodies;
import benchmarks.embedded.client.Lane;
import benchmarks.embedded.client.Received;
import benchmarks.embedded.client.Target;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/// A thread's use of the clients.
final class SdkLane implements Lane {

  private static final int TEN = 10;

  private final Target target;
  private final SqsClient sqs;
  private final SnsClient sns;
  private final Bodies bodies;

  SdkLane(Target target, SqsClient sqs, SnsClient sns) {
    this.target = target;
    this.sqs = sqs;
    this.sns = sns;
    this.bodies = new Bodies(target.size());
  }

  @Override
  public void send(int number) {
    sqs.sendMessage(request -> request.queueUrl(target.queue()).messageBody(bodies.body(number)));
  }

  @Override
  public void sendTen(int first) {
    var entries = IntStream.range(first, first + TEN).mapToObj(this::entry).toList();
    sqs.sendMessageBatch(request -> request.queueUrl(target.queue()).entries(entries));
  }

  private SendMessageBatchRequestEntry entry(int number) {
    return SendMessageBatchRequestEntry.builder()
        .id(Integer.toString(number))
        .messageBody(bodies.body(number))
        .build();
  }

  @Override
  public void publish(int number) {
    sns.publish(request -> request.topicArn(target.topic()).message(bodies.body(number)));
  }

  @Override
  public List<Received> receive(int most, int seconds) {
    var answer =
        sqs.receiveMessage(request ->
            request.queueUrl(target.queue()).maxNumberOfMessages(most).waitTimeSeconds(seconds));
    return answer.messages().stream()
        .map(message -> new Received(Bodies.number(message.body()), message.receiptHandle()))
        .toList();
  }

  @Override
  public void delete(List<Received> messages) {
    if (messages.size() == 1) {
      var handle = messages.getFirst().handle();
      sqs.deleteMessage(request -> request.queueUrl(target.queue()).receiptHandle(handle));
    } else {
      var entries = messages.stream().map(SdkLane::entry).toList();
      sqs.deleteMessageBatch(request -> request.queueUrl(target.queue()).entries(entries));
    }
  }

  private static DeleteMessageBatchRequestEntry entry(Received message) {
    return DeleteMessageBatchRequestEntry.builder()
        .id(Integer.toString(message.number()))
        .receiptHandle(message.handle())
        .build();
  }

  @Override
  public void close() {
    // The clients are everybody's.
  }
}
