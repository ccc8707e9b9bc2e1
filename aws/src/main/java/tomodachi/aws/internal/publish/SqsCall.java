package tomodachi.aws.internal.publish;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;
import tomodachi.aws.internal.batch.BatchApi.Answer;

/// `SendMessageBatch`, which needs the same permission as `SendMessage` and costs the same for one
/// message. The ids of its entries are their places.
///
/// @param patience how long a call may take
record SqsCall(Aws aws, Duration patience) implements WireCall {

  @Override
  public List<Answer<String>> send(List<Outgoing> messages) {
    var entries = IntStream.range(0, messages.size()).mapToObj(i -> entry(i, messages.get(i)));
    var response =
        aws.sqs()
            .sendMessageBatch(request ->
                request
                    .overrideConfiguration(call -> call.apiCallTimeout(patience))
                    .queueUrl(messages.getFirst().address())
                    .entries(entries.toList()));
    return EntryAnswers.inOrder(messages.size(), answers(response));
  }

  private static SendMessageBatchRequestEntry entry(int place, Outgoing message) {
    return SendMessageBatchRequestEntry.builder()
        .id(Integer.toString(place))
        .messageBody(message.body())
        .messageAttributes(attributes(message))
        .messageGroupId(message.groupId())
        .messageDeduplicationId(message.deduplicationId())
        .delaySeconds(message.delaySeconds())
        .build();
  }

  private static Map<String, MessageAttributeValue> attributes(Outgoing message) {
    return message.attributes().stream()
        .collect(Collectors.toMap(WireAttribute::name, WireAttribute::forSqs));
  }

  private static EntryAnswers answers(SendMessageBatchResponse response) {
    var answers = new EntryAnswers();
    response.successful().forEach(entry -> answers.sent(entry.id(), entry.messageId()));
    response.failed().forEach(entry -> answers.failed(entry.id(), failure(entry)));
    return answers;
  }

  private static RuntimeException failure(BatchResultErrorEntry entry) {
    var details =
        AwsErrorDetails.builder()
            .serviceName("Sqs")
            .errorCode(entry.code())
            .errorMessage(entry.message())
            .build();
    return SqsException.builder()
        .awsErrorDetails(details)
        .message(entry.message())
        .statusCode(EntryAnswers.status(entry.senderFault()))
        .build();
  }
}
