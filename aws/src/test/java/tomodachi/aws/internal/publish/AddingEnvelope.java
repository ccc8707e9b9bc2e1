package tomodachi.aws.internal.publish;

import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.ServiceContext;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.Message;

/// An envelope that adds an attribute, and only writes.
final class AddingEnvelope implements Envelope {

  @Override
  public String encode(
      ServiceContext service, String topic, @Nullable Object data, Map<String, Object> attributes) {
    attributes.put("added", true);
    return String.valueOf(data);
  }

  @Override
  public Message decode(String payload, Map<String, Object> attributes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public @Nullable Object convert(Message message, Type type) {
    throw new UnsupportedOperationException();
  }
}
