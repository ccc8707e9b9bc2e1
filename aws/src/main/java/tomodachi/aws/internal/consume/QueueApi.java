package tomodachi.aws.internal.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;
import tomodachi.aws.internal.batch.BatchApi;
import tomodachi.aws.internal.client.AnswerSignal;

/// The calls that consuming from one queue needs. Each blocks, and throws what the SDK throws.
///
/// @param url of the queue
record QueueApi(SqsClient sqs, String url) {

  private static final List<MessageSystemAttributeName> SYSTEM_ATTRIBUTES =
      List.of(
          MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
          MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID,
          MessageSystemAttributeName.MESSAGE_GROUP_ID,
          MessageSystemAttributeName.SENT_TIMESTAMP,
          MessageSystemAttributeName.SEQUENCE_NUMBER);

  /// Fetches messages.
  ///
  /// @param most how many at most, 1 to 10
  /// @param wait for the first one, whole seconds, 20 at most
  /// @param visibility how long they are hidden from others, whole seconds
  /// @param onAnswer is run when the answer begins to come
  List<Message> receive(int most, Duration wait, Duration visibility, Runnable onAnswer) {
    return sqs.receiveMessage(request ->
            request
                .overrideConfiguration(AnswerSignal.to(onAnswer))
                .queueUrl(url)
                .maxNumberOfMessages(most)
                .waitTimeSeconds((int) wait.toSeconds())
                .visibilityTimeout((int) visibility.toSeconds())
                .messageSystemAttributeNames(SYSTEM_ATTRIBUTES)
                .messageAttributeNames("All"))
        .messages();
  }

  /// Deletes messages.
  List<BatchApi.Answer<InFlight>> delete(List<InFlight> messages) {
    var entries = new ArrayList<DeleteMessageBatchRequestEntry>();
    for (var message : messages) {
      entries.add(
          DeleteMessageBatchRequestEntry.builder()
              .id(Integer.toString(entries.size()))
              .receiptHandle(message.receiptHandle())
              .build());
    }
    var response = sqs.deleteMessageBatch(request -> request.queueUrl(url).entries(entries));
    var done = new HashSet<String>();
    for (DeleteMessageBatchResultEntry entry : response.successful()) {
      done.add(entry.id());
    }
    return answers(messages, done, response.failed());
  }

  /// Hides messages for another time from now on.
  List<BatchApi.Answer<VisibilityChange>> change(List<VisibilityChange> changes) {
    var entries = new ArrayList<ChangeMessageVisibilityBatchRequestEntry>();
    for (var change : changes) {
      entries.add(
          ChangeMessageVisibilityBatchRequestEntry.builder()
              .id(Integer.toString(entries.size()))
              .receiptHandle(change.message().receiptHandle())
              .visibilityTimeout(change.seconds())
              .build());
    }
    var response =
        sqs.changeMessageVisibilityBatch(request -> request.queueUrl(url).entries(entries));
    var done = new HashSet<String>();
    for (ChangeMessageVisibilityBatchResultEntry entry : response.successful()) {
      done.add(entry.id());
    }
    return answers(changes, done, response.failed());
  }

  /// What the answer says of each entry, whose ids are their places.
  private static <T> List<BatchApi.Answer<T>> answers(
      List<T> entries, Set<String> done, List<BatchResultErrorEntry> failed) {
    var causes = new HashMap<String, RuntimeException>();
    failed.forEach(entry -> causes.put(entry.id(), exception(entry.code(), entry.message())));
    var answers = new ArrayList<BatchApi.Answer<T>>();
    for (var entry : entries) {
      answers.add(answer(entry, Integer.toString(answers.size()), done, causes));
    }
    return answers;
  }

  private static <T> BatchApi.Answer<T> answer(
      T entry, String id, Set<String> done, Map<String, RuntimeException> causes) {
    return done.contains(id)
        ? new BatchApi.Answer.Done<>(entry)
        : new BatchApi.Answer.Failed<>(
            causes.getOrDefault(id, exception("InternalError", "the answer doesn't mention it")));
  }

  /// As the SDK has it when the call was for one entry.
  private static RuntimeException exception(String code, String text) {
    return SqsException.builder()
        .message(text)
        .awsErrorDetails(
            AwsErrorDetails.builder().errorCode(code).errorMessage(text).serviceName("Sqs").build())
        .build();
  }
}
