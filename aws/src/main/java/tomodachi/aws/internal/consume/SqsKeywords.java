package tomodachi.aws.internal.consume;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import tomodachi.messaging.transport.Keyword;

/// The values handlers get by name beside the ones of every message transport.
public final class SqsKeywords {

  private SqsKeywords() {}

  /// Those of the Python system, in camel case.
  public static List<Keyword<SqsMessage>> all() {
    return List.of(
        text("topic", SqsMessage::topic),
        of("messageAttributes", Map.class, SqsMessage::attributes),
        text("queueUrl", received -> received.queue().url()),
        text("receiptHandle", SqsMessage::receiptHandle),
        of("approximateReceiveCount", Integer.class, SqsMessage::receiveCount),
        text("snsMessageId", received -> received.content().body().snsMessageId()),
        text("sqsMessageId", SqsMessage::id),
        text("messageType", received -> received.content().body().type()),
        text("rawMessageBody", received -> Objects.requireNonNullElse(received.sdk().body(), "")),
        text("messageTimestamp", received -> received.content().body().timestamp()),
        system("messageDeduplicationId", MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID),
        system("messageGroupId", MessageSystemAttributeName.MESSAGE_GROUP_ID));
  }

  private static Keyword<SqsMessage> text(String name, Function<SqsMessage, String> value) {
    return of(name, String.class, value);
  }

  /// One that messages of standard queues don't have.
  private static Keyword<SqsMessage> system(String name, MessageSystemAttributeName attribute) {
    return of(name, String.class, received -> received.system(attribute).orElse(null));
  }

  private static Keyword<SqsMessage> of(
      String name, Class<?> type, Function<SqsMessage, ? extends @Nullable Object> value) {
    return new Keyword<>(name, type, opened -> value.apply(opened.received()));
  }
}
