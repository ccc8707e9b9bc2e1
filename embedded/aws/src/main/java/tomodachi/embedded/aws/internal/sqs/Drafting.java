package tomodachi.embedded.aws.internal.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

/// Reads what somebody wants to send.
final class Drafting {

  private static final long LONGEST_DELAY = Duration.ofMinutes(15).toSeconds();
  private static final String TRACE_HEADER = SystemAttribute.TRACE_HEADER.key();

  private Drafting() {}

  /// Reads a request to send one message, or an entry of one to send several.
  ///
  /// @param senderId who sends it
  /// @throws ApiError if it is wrong, whatever the queue
  static Draft read(Structure input, String senderId) throws ApiError {
    var body = body(input);
    var bytes = body.getBytes(UTF_8);
    var attributes = MessageAttributes.read(input.structureMap("MessageAttributes"));
    return new Draft(
        body,
        bytes.length + MessageSize.of(attributes),
        Md5.of(bytes),
        attributes,
        traceHeader(input),
        delay(input),
        Identifier.read(input, "MessageGroupId").orElse(null),
        Identifier.read(input, "MessageDeduplicationId").orElse(null),
        senderId);
  }

  private static String body(Structure input) throws ApiError {
    var body =
        input
            .text("MessageBody")
            .filter(text -> !text.isEmpty())
            .orElseThrow(() -> ApiError.missingParameter("MessageBody"));
    var forbidden = Characters.firstForbidden(body);
    if (forbidden.isPresent()) {
      throw MessageErrors.invalidCharacter(forbidden.getAsInt());
    }
    return body;
  }

  private static @Nullable Duration delay(Structure input) throws ApiError {
    var seconds = input.integer("DelaySeconds");
    if (seconds.isEmpty()) {
      return null;
    }
    if (seconds.get() < 0 || seconds.get() > LONGEST_DELAY) {
      throw MessageErrors.invalidValue(
          seconds.get(), "DelaySeconds", "DelaySeconds must be >= 0 and <= 900.");
    }
    return Duration.ofSeconds(seconds.get());
  }

  private static @Nullable String traceHeader(Structure input) throws ApiError {
    var attributes = input.structureMap("MessageSystemAttributes");
    for (var name : attributes.keySet()) {
      if (!name.equals(TRACE_HEADER)) {
        throw MessageErrors.invalid(
            "Message system attribute name '%s' is invalid.".formatted(name));
      }
    }
    var header = attributes.get(TRACE_HEADER);
    if (header == null) {
      return null;
    }
    var attribute = MessageAttributes.read(TRACE_HEADER, header);
    if (!attribute.dataType().equals("String")) {
      throw MessageErrors.invalid(
          "Message system attribute '%s' must be of type 'String'.".formatted(TRACE_HEADER));
    }
    return attribute.value();
  }
}
