package tomodachi.aws.internal.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The body of a message in a queue: its payload, and what SNS or a sender has put around it.
///
/// Wrapped is a body that is one JSON object with a text `Message`, the payload, and
///
/// - `Type` is `Notification`, as SNS writes it, or `Message`, as it is sent directly to a queue;
///   or
/// - there is no `Type`, the payload isn't empty, and there are no other names beside `Message`
///   than SNS and senders write.
///
/// Of a name that stands there twice the last counts. Every other body is raw: the payload is the
/// body as it is. That is so for plain text, for what isn't quite JSON or is nested more than 1,000
/// deep, and for JSON of the user's own, such as `{"Type": "Alarm", "Message": "disk full"}`, which
/// Python takes for wrapped. (Reference §4.5.)
///
/// @param payload may be empty
/// @param type what stands in `Type`; empty where that is missing or the body raw
/// @param topicArn the topic of a notification; empty for all else
/// @param snsMessageId the id SNS gave a notification; empty for all else
/// @param timestamp when it was published, as it stands there; empty when it doesn't
/// @param attributes those that stand beside the payload
public record SqsBody(
    String payload,
    String type,
    String topicArn,
    String snsMessageId,
    String timestamp,
    ReceivedAttributes attributes) {

  static final String NOTIFICATION = "Notification";
  static final String MESSAGE = "Message";

  /// What a body says. Never fails.
  public static SqsBody of(String body) {
    var wrapped = BodyReader.read(body);
    return wrapped == null ? raw(body) : wrapped;
  }

  private static SqsBody raw(String payload) {
    return new SqsBody(payload, "", "", "", "", ReceivedAttributes.NONE);
  }

  /// What stands in the fields of a wrapped body.
  static SqsBody wrapped(
      String payload,
      String type,
      @Nullable String topicArn,
      @Nullable String id,
      @Nullable String timestamp,
      ReceivedAttributes attributes) {
    var notified = type.equals(NOTIFICATION);
    return new SqsBody(
        payload,
        type,
        notified && topicArn != null ? topicArn : "",
        notified && id != null ? id : "",
        timestamp == null ? "" : timestamp,
        attributes);
  }

  /// True when it says where it comes from: from a topic, or directly from a sender.
  public boolean hasType() {
    return !type.isEmpty();
  }

  /// When it was published; empty when that isn't said, or not in ISO 8601.
  public Optional<Instant> instant() {
    try {
      return timestamp.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(timestamp));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// False when the payload has halves of surrogate pairs by themselves, which have no UTF-8.
  public boolean isUnicode() {
    for (var at = 0; at < payload.length(); at++) {
      if (Character.isSurrogate(payload.charAt(at))) {
        if (!Character.isSurrogatePair(payload.charAt(at), following(at))) {
          return false;
        }
        at++;
      }
    }
    return true;
  }

  private char following(int at) {
    return at + 1 < payload.length() ? payload.charAt(at + 1) : 0;
  }

  /// Without what the message says, which may be secret.
  @Override
  public String toString() {
    return "SqsBody[type=%s, %d characters]".formatted(type, payload.length());
  }
}
