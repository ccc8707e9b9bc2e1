package tomodachi.aws.internal.publish;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.SnsException;
import tomodachi.aws.internal.batch.BatchApi.Answer;

/// `PublishBatch`, which needs the same permission as `Publish` and costs the same for one message.
/// The ids of its entries are their places.
///
/// @param patience how long a call may take
record SnsCall(Aws aws, Duration patience) implements WireCall {

  @Override
  public List<Answer<String>> send(List<Outgoing> messages) {
    var entries = IntStream.range(0, messages.size()).mapToObj(i -> entry(i, messages.get(i)));
    var response =
        aws.sns()
            .publishBatch(request ->
                request
                    .overrideConfiguration(call -> call.apiCallTimeout(patience))
                    .topicArn(messages.getFirst().address())
                    .publishBatchRequestEntries(entries.toList()));
    return EntryAnswers.inOrder(messages.size(), answers(response));
  }

  private static PublishBatchRequestEntry entry(int place, Outgoing message) {
    return PublishBatchRequestEntry.builder()
        .id(Integer.toString(place))
        .message(message.body())
        .messageAttributes(attributes(message))
        .messageGroupId(message.groupId())
        .messageDeduplicationId(message.deduplicationId())
        .build();
  }

  private static Map<String, MessageAttributeValue> attributes(Outgoing message) {
    return message.attributes().stream()
        .collect(Collectors.toMap(WireAttribute::name, WireAttribute::forSns));
  }

  private static EntryAnswers answers(PublishBatchResponse response) {
    var answers = new EntryAnswers();
    response.successful().forEach(entry -> answers.sent(entry.id(), entry.messageId()));
    response.failed().forEach(entry -> answers.failed(entry.id(), failure(entry)));
    return answers;
  }

  private static RuntimeException failure(BatchResultErrorEntry entry) {
    var details =
        AwsErrorDetails.builder()
            .serviceName("Sns")
            .errorCode(entry.code())
            .errorMessage(entry.message())
            .build();
    return SnsException.builder()
        .awsErrorDetails(details)
        .message(entry.message())
        .statusCode(EntryAnswers.status(entry.senderFault()))
        .build();
  }
}
