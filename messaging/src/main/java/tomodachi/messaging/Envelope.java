package tomodachi.messaging;

import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.ServiceContext;

/// The form of a message on the wire.
///
/// One instance is used by all threads of a service at once. An envelope that a handler's
/// annotation names is made by its public constructor without parameters.
public interface Envelope {

  /// Writes a payload.
  ///
  /// @param service who publishes
  /// @param topic the topic or routing key, without prefix
  /// @param attributes headers (AMQP) or message attributes (SQS) that go with the payload; may be
  ///   added to
  /// @throws IllegalArgumentException when the data has no form in this envelope
  String encode(
      ServiceContext service, String topic, @Nullable Object data, Map<String, Object> attributes);

  /// Reads a payload.
  ///
  /// @param attributes those that came with it
  /// @throws RuntimeException when it can't be read, whatever the exception: the message is parked.
  ///   Its text is logged and stored beside the message, so it must not repeat the payload
  Message decode(String payload, Map<String, Object> attributes);

  /// The data of a message as a handler's parameter wants it.
  ///
  /// @param type never a primitive
  /// @return null when there is no data
  /// @throws RuntimeException when the data doesn't fit, whatever the exception: the message is
  ///   parked. Its text is logged and stored beside the message, so it must not repeat the data
  @Nullable Object convert(Message message, Type type);

  /// Refuses, at start, a type it can't convert data to.
  ///
  /// @throws IllegalArgumentException with what is wrong with the type
  default void validate(Type dataType) {}

  /// For the member `envelope` of an annotation: the one of `messaging.envelope`.
  abstract class OfService implements Envelope {
    private OfService() {}
  }

  /// For the member `envelope` of an annotation: none, the payload itself is the data.
  abstract class None implements Envelope {
    private None() {}
  }
}
