package tomodachi.aws.internal.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import tomodachi.aws.internal.names.TopicNames;
import tomodachi.aws.internal.wire.SqsBody;
import tomodachi.messaging.transport.ParkedMessage;
import tomodachi.messaging.transport.PayloadText;

/// What is shown of parked messages.
///
/// @param topicPrefix what is taken off topics
record Portraits(String topicPrefix) {

  private static final String MOVED = "received too often, and moved by SQS";

  /// What is shown of this one.
  ///
  /// @param mostData how much of its payload, in bytes; 0 for none
  ParkedMessage of(Message parked, int mostData) {
    var body = SqsBody.of(Objects.requireNonNullElse(parked.body(), ""));
    var payload = body.payload().getBytes(UTF_8);
    return new ParkedMessage(
        parked.messageId(),
        null,
        topic(body),
        attempts(parked),
        reason(parked),
        time(parked, body),
        payload.length,
        mostData == 0 ? null : PayloadText.of(payload, mostData));
  }

  private String topic(SqsBody body) {
    var arn = body.topicArn();
    return TopicNames.ofWire(topicPrefix, arn.substring(arn.lastIndexOf(':') + 1));
  }

  private static int attempts(Message parked) {
    var mark = Marks.text(parked, Marks.ATTEMPT);
    return mark.matches("[0-9]{1,9}") ? Integer.parseInt(mark) : 0;
  }

  private static String reason(Message parked) {
    var mark = Marks.text(parked, Marks.REASON);
    return mark.isEmpty() && Marks.source(parked).isPresent() ? MOVED : mark;
  }

  private static @Nullable Instant time(Message parked, SqsBody body) {
    return body.instant().orElseGet(() -> sent(parked));
  }

  private static @Nullable Instant sent(Message parked) {
    var millis = parked.attributes().getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "");
    return millis.matches("[0-9]{1,18}") ? Instant.ofEpochMilli(Long.parseLong(millis)) : null;
  }
}
