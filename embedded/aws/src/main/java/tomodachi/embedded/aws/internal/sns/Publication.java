package tomodachi.embedded.aws.internal.sns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.MessageAttribute;
import tomodachi.embedded.aws.internal.api.Structure;

/// A message that is to be published.
///
/// @param text what it says to queues
/// @param size in bytes, as it was sent, with its attributes
/// @param subject null if it has none
/// @param attributes by their names
/// @param order its group and deduplication id
record Publication(
    String text,
    int size,
    @Nullable String subject,
    Map<String, MessageAttribute> attributes,
    Order order) {

  private static final int LONGEST_SUBJECT = 100;

  /// Reads one.
  ///
  /// @param input with `Message` and what belongs to it
  /// @param path of it in the request, empty or with a dot at its end
  /// @throws ApiError if the topic can't take it
  static Publication read(Topic topic, Structure input, String path) throws ApiError {
    var message = input.text("Message").orElseThrow(() -> SnsErrors.isNull(path + "message"));
    checkSubject(input.text("Subject").orElse("-"));
    if (message.isEmpty()) {
      throw SnsErrors.invalid("Empty message");
    }
    var attributes = MessageAttributes.read(input, path);
    return new Publication(
        text(message, input),
        size(message, attributes),
        input.text("Subject").orElse(null),
        attributes,
        Order.read(topic, message, input));
  }

  private static String text(String message, Structure input) throws ApiError {
    var structure = input.text("MessageStructure").orElse("");
    if (structure.isEmpty()) {
      return message;
    }
    if (!structure.equals("json")) {
      throw SnsErrors.invalid("MessageStructure");
    }
    return MessageStructure.forQueues(message);
  }

  private static void checkSubject(String subject) throws ApiError {
    if (subject.isEmpty()
        || subject.length() > LONGEST_SUBJECT
        || subject.chars().anyMatch(Character::isISOControl)) {
      throw SnsErrors.invalid("Subject");
    }
  }

  private static int size(String message, Map<String, MessageAttribute> attributes) {
    return length(message)
        + attributes.entrySet().stream()
            .mapToInt(entry -> length(entry.getKey()) + size(entry.getValue()))
            .sum();
  }

  private static int size(MessageAttribute attribute) {
    return length(attribute.dataType())
        + (attribute.isBinary() ? attribute.bytes().length : length(attribute.value()));
  }

  private static int length(String text) {
    return text.getBytes(UTF_8).length;
  }
}
