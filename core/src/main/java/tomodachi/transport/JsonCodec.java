package tomodachi.transport;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import tomodachi.internal.json.JacksonCodec;

/// JSON for bodies and messages. Records, maps, lists, `java.time` and `Optional` are understood;
/// there is no polymorphic typing, so a text can't choose a class. Usable from any thread.
public interface JsonCodec {

  /// The codec of the framework, made on first use.
  static JsonCodec standard() {
    return JacksonCodec.instance();
  }

  /// The value as JSON, UTF-8 encoded.
  ///
  /// @throws IllegalArgumentException when the value has no JSON form
  byte[] write(@Nullable Object value);

  /// The value as Python's `json.dumps` writes it: in ASCII, a blank after each comma and colon,
  /// floating-point numbers in Python's notation.
  ///
  /// @throws IllegalArgumentException when the value has no JSON form, as NaN and infinities
  String text(@Nullable Object value);

  /// The value a UTF-8 text stands for.
  ///
  /// @param type what to make of it
  /// @return null for the text `null`
  /// @throws IllegalArgumentException when the text isn't JSON or doesn't fit `type`; the message
  ///   says where, and doesn't repeat the text
  @Nullable Object read(byte[] json, Type type);

  /// A tree of maps, lists, texts, numbers and booleans as `type`.
  ///
  /// @throws IllegalArgumentException when it doesn't fit
  @Nullable Object convert(@Nullable Object tree, Type type);
}
