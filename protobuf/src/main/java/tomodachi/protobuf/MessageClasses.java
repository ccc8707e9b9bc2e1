package tomodachi.protobuf;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;

/// The classes that Protobuf's compiler made, and how they are read. It keeps no class from being
/// collected.
final class MessageClasses {

  private static final ClassValue<Message> DEFAULTS =
      new ClassValue<>() {
        @Override
        protected Message computeValue(Class<?> type) {
          return defaultInstance(type);
        }
      };

  private MessageClasses() {}

  /// The message that has all defaults.
  ///
  /// @throws IllegalArgumentException when the type isn't a generated class, or out of reach
  static Message defaultOf(Type type) {
    if (type instanceof Class<?> candidate && Message.class.isAssignableFrom(candidate)) {
      return DEFAULTS.get(candidate);
    }
    throw noMessageClass(type);
  }

  /// @throws IllegalArgumentException also when the bytes are no such message; its text doesn't
  ///   repeat them
  static Message parse(byte[] bytes, Type type) {
    var message = defaultOf(type);
    try {
      return message.getParserForType().parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException(
          "data isn't a " + message.getDescriptorForType().getFullName(), e);
    }
  }

  private static Message defaultInstance(Class<?> type) {
    try {
      var method = type.getMethod("getDefaultInstance");
      method.trySetAccessible();
      return (Message) method.invoke(null);
    } catch (NoSuchMethodException _) {
      throw noMessageClass(type);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException(
          "%s is out of reach; open its package to the module tomodachi.protobuf"
              .formatted(type.getTypeName()),
          e);
    }
  }

  private static IllegalArgumentException noMessageClass(Type type) {
    return new IllegalArgumentException(type.getTypeName() + " is not a protobuf message class");
  }
}
