package tomodachi.embedded.aws.internal.sqs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.Answer;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.Shape;
import tomodachi.embedded.aws.internal.api.Shape.Members;
import tomodachi.embedded.aws.internal.api.Shape.Scalar;
import tomodachi.embedded.aws.internal.api.Structure;

/// `ReceiveMessage`.
record Receiving(Queues queues) {

  private static final long MOST = 10;
  private static final long LONGEST_WAIT = 20;

  private static final Members INPUT =
      Members.none()
          .withTexts("QueueUrl")
          .with("AttributeNames", Shape.flatList(Scalar.TEXT, "AttributeName"))
          .with(
              "MessageSystemAttributeNames",
              Shape.flatList(Scalar.TEXT, "MessageSystemAttributeName"))
          .with("MessageAttributeNames", Shape.flatList(Scalar.TEXT, "MessageAttributeName"))
          .with("MaxNumberOfMessages", Scalar.INTEGER)
          .with("VisibilityTimeout", Scalar.INTEGER)
          .with("WaitTimeSeconds", Scalar.INTEGER)
          .withTexts("ReceiveRequestAttemptId");

  private static final Members MESSAGE =
      Members.none()
          .withTexts("MessageId", "ReceiptHandle", "MD5OfBody", "Body")
          .with("Attributes", Shape.flatMap(Scalar.TEXT, "Attribute", "Name", "Value"))
          .withTexts("MD5OfMessageAttributes")
          .with("MessageAttributes", MessageShapes.ATTRIBUTES);

  private static final Members OUTPUT =
      Members.none().with("Messages", Shape.flatList(MESSAGE, "Message"));

  List<Operation> operations() {
    return List.of(new Operation.Waiting("ReceiveMessage", INPUT, OUTPUT, this::receiveMessage));
  }

  private void receiveMessage(Caller caller, Structure input, Answer answer) throws ApiError {
    var queue = queues.at(caller, input.requiredText("QueueUrl"));
    queue.messages().receive(request(caller, input, queue.settings()), answer);
  }

  private static ReceiveRequest request(Caller caller, Structure input, QueueSettings settings)
      throws ApiError {
    return new ReceiveRequest(
        limit(input),
        VisibilityTimeout.read(input).orElse(settings.visibilityTimeout()),
        waitTime(input).orElse(settings.receiveWait()),
        AttributeSelection.read(input),
        attemptId(input, settings),
        caller.connection());
  }

  private static int limit(Structure input) throws ApiError {
    var limit = input.integer("MaxNumberOfMessages").orElse(1L);
    if (limit < 1 || limit > MOST) {
      throw MessageErrors.invalidValue(
          limit, "MaxNumberOfMessages", "Must be between 1 and 10, if provided.");
    }
    return limit.intValue();
  }

  private static Optional<Duration> waitTime(Structure input) throws ApiError {
    var seconds = input.integer("WaitTimeSeconds");
    if (seconds.isPresent() && (seconds.get() < 0 || seconds.get() > LONGEST_WAIT)) {
      throw MessageErrors.invalidValue(
          seconds.get(), "WaitTimeSeconds", "Must be >= 0 and <= 20, if provided.");
    }
    return seconds.map(Duration::ofSeconds);
  }

  private static @Nullable String attemptId(Structure input, QueueSettings settings)
      throws ApiError {
    var id = Identifier.read(input, "ReceiveRequestAttemptId");
    if (id.isPresent() && settings.fifo().isEmpty()) {
      throw MessageErrors.wrongQueueType(id.get(), "ReceiveRequestAttemptId");
    }
    return id.orElse(null);
  }
}
