package tomodachi.aws.internal.consume;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/// SQS, whose answers to some calls a test gives instead, and which notes all calls.
final class ScriptedSqs implements SqsClient {

  final Script<ReceiveMessageRequest, ReceiveMessageResponse> receive;
  final Script<DeleteMessageBatchRequest, DeleteMessageBatchResponse> delete;
  final Script<ChangeMessageVisibilityBatchRequest, ChangeMessageVisibilityBatchResponse> change;
  final Script<SendMessageRequest, SendMessageResponse> send;

  /// What becomes of the calls of one operation.
  static final class Script<Q, A> {
    final List<Q> requests = new CopyOnWriteArrayList<>();
    private final Queue<Function<Q, A>> answers = new ConcurrentLinkedQueue<>();
    private final Function<Q, A> otherwise;
    private volatile @Nullable Function<Q, A> always;

    Script(Function<Q, A> otherwise) {
      this.otherwise = otherwise;
    }

    /// The next call that has no answer yet gets this one.
    void once(Function<Q, A> answer) {
      answers.add(answer);
    }

    /// All calls get this one; null: that of SQS.
    void always(@Nullable Function<Q, A> answer) {
      always = answer;
    }

    /// What SQS does.
    A forReal(Q request) {
      return otherwise.apply(request);
    }

    A call(Q request) {
      requests.add(request);
      var answer = answers.poll();
      if (answer == null) {
        answer = always;
      }
      return answer == null ? otherwise.apply(request) : answer.apply(request);
    }
  }

  ScriptedSqs(SqsClient sqs) {
    receive = new Script<>(sqs::receiveMessage);
    delete = new Script<>(sqs::deleteMessageBatch);
    change = new Script<>(sqs::changeMessageVisibilityBatch);
    send = new Script<>(sqs::sendMessage);
  }

  /// What SQS throws.
  static SqsException error(String code) {
    var details = AwsErrorDetails.builder().errorCode(code).errorMessage("as the test has it");
    return (SqsException)
        SqsException.builder().awsErrorDetails(details.build()).statusCode(400).build();
  }

  /// Answers by an error.
  static <Q, A> Function<Q, A> fails(String code) {
    return _ -> {
      throw error(code);
    };
  }

  @Override
  public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
    return receive.call(request);
  }

  @Override
  public DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest request) {
    return delete.call(request);
  }

  @Override
  public ChangeMessageVisibilityBatchResponse changeMessageVisibilityBatch(
      ChangeMessageVisibilityBatchRequest request) {
    return change.call(request);
  }

  @Override
  public SendMessageResponse sendMessage(SendMessageRequest request) {
    return send.call(request);
  }

  @Override
  public String serviceName() {
    return "sqs";
  }

  @Override
  public void close() {}
}
