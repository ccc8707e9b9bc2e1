package tomodachi.aws.internal.consume;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;
import tomodachi.aws.internal.wire.ReceivedAttributes;
import tomodachi.aws.internal.wire.SqsBody;

/// What a sender has put into a message.
///
/// @param attributes those SQS has for the message; if it has none, those that stand in the body
record SqsContent(SqsBody body, ReceivedAttributes attributes) {

  static SqsContent of(Message sdk) {
    var body = SqsBody.of(Objects.requireNonNullElse(sdk.body(), ""));
    var attributes = ReceivedAttributes.of(sdk.messageAttributes());
    return new SqsContent(body, attributes.isEmpty() ? body.attributes() : attributes);
  }

  /// @throws IllegalArgumentException with what can't be read
  void requireReadable() {
    var problem = problem();
    if (problem != null) {
      throw new IllegalArgumentException(problem);
    }
  }

  private @Nullable String problem() {
    return body.isUnicode()
        ? attributes.problem()
        : "its payload has half of a surrogate pair, which is no character";
  }
}
