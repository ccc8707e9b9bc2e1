package benchmarks.aws.bare;

import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/// The queue, with the calls a consumer makes.
record Queue(SqsClient sqs, String url) {

  private static final int LONGEST_WAIT_SECONDS = 20;

  /// Waits for messages.
  List<Message> receive(int most) {
    return sqs.receiveMessage(request ->
            request.queueUrl(url).maxNumberOfMessages(most).waitTimeSeconds(LONGEST_WAIT_SECONDS))
        .messages();
  }

  void delete(Message message) {
    sqs.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
  }

  void delete(List<Message> messages) {
    var entries = messages.stream().map(Queue::entry).toList();
    var answer = sqs.deleteMessageBatch(request -> request.queueUrl(url).entries(entries));
    if (!answer.failed().isEmpty()) {
      throw new IllegalStateException("Not deleted: " + answer.failed());
    }
  }

  private static DeleteMessageBatchRequestEntry entry(Message message) {
    return DeleteMessageBatchRequestEntry.builder()
        .id(message.messageId())
        .receiptHandle(message.receiptHandle())
        .build();
  }
}
