package tomodachi.testing.contract;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tomodachi.ServiceContext;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.Message;

/// An envelope as a user could write it, on one line: `marked|<uuid>|<topic>|<text>`.
public final class MarkedEnvelope implements Envelope {

  private static final String MARK = "marked";
  private static final int PARTS = 4;

  /// For annotations and options.
  public MarkedEnvelope() {}

  static String line(String uuid, String text) {
    return String.join("|", MARK, uuid, "", text);
  }

  @Override
  public String encode(
      ServiceContext service, String topic, @Nullable Object data, Map<String, Object> attributes) {
    if (data instanceof String text) {
      return String.join("|", MARK, UUID.randomUUID().toString(), topic, text);
    }
    throw new IllegalArgumentException("The data must be a text");
  }

  @Override
  public Message decode(String payload, Map<String, Object> attributes) {
    var parts = payload.split("\\|", PARTS);
    if (parts.length != PARTS || !parts[0].equals(MARK)) {
      throw new IllegalArgumentException("The payload isn't marked");
    }
    return new Message(
        parts[1], parts[2], null, Message.Sender.UNKNOWN, Map.of("topic", parts[2]), parts[3]);
  }

  @Override
  public @Nullable Object convert(Message message, Type type) {
    if (type == String.class) {
      return message.data();
    }
    throw new IllegalArgumentException("The data is a text");
  }
}
