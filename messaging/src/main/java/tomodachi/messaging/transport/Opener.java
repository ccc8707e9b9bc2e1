package tomodachi.messaging.transport;

import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.Message;
import tomodachi.transport.JsonCodec;

/// Opens received messages, and converts what is inside.
sealed interface Opener {

  /// The one for an envelope; null: the payload itself is the data.
  static Opener of(@Nullable Envelope envelope) {
    return envelope == null ? new Raw() : new Enveloped(envelope);
  }

  /// What is inside a message.
  ///
  /// @throws RuntimeException when it can't be read
  Message open(Received received);

  /// The data as a parameter wants it.
  ///
  /// @throws RuntimeException when it doesn't fit
  @Nullable Object convert(Opened<?> opened, Type type);

  /// Refuses a type no data can become.
  ///
  /// @throws IllegalArgumentException when it is one
  void validate(Type type);

  private static String text(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    // What isn't UTF-8 has become this character, which the bytes may have of their own too.
    return text.indexOf('\uFFFD') < 0 ? text : strictly(bytes);
  }

  private static String strictly(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("isn't UTF-8", e);
    }
  }

  /// By an envelope.
  record Enveloped(Envelope envelope) implements Opener {
    @Override
    public Message open(Received received) {
      return envelope.decode(text(received.body()), received.attributes());
    }

    @Override
    public @Nullable Object convert(Opened<?> opened, Type type) {
      return envelope.convert(opened.message(), type);
    }

    @Override
    public void validate(Type type) {
      envelope.validate(type);
    }
  }

  /// The payload is the data: a text, or bytes if it is none. It becomes either, or what it is the
  /// JSON of.
  record Raw() implements Opener {
    @Override
    public Message open(Received received) {
      return new Message(
          received.id(),
          received.topic(),
          null,
          Message.Sender.UNKNOWN,
          Map.of(),
          data(received.body()));
    }

    private static Object data(byte[] body) {
      try {
        return text(body);
      } catch (IllegalArgumentException _) {
        return body;
      }
    }

    @Override
    public @Nullable Object convert(Opened<?> opened, Type type) {
      var body = opened.received().body();
      if (type == byte[].class) {
        return body.clone(); // The handler may write to it, and a copy may be sent later.
      }
      var data = opened.message().data();
      if (type instanceof Class<?> wanted && wanted.isInstance(data)) {
        return data;
      }
      return switch (type) {
        case Class<?> wanted when wanted.isAssignableFrom(String.class) -> text(body);
        default -> JsonCodec.standard().read(body, type);
      };
    }

    @Override
    public void validate(Type type) {}
  }
}
