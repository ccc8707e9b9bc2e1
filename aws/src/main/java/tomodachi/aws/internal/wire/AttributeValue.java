package tomodachi.aws.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.JsonCodec;

/// The value of a received message attribute, by its type (reference §4.7):
///
/// - `String`: the text;
/// - `Number`: see [NumberText];
/// - `Binary`: a `byte[]`, where it comes as text from base64;
/// - `String.Array`: what it is the JSON of, so a list, a truth value or nothing; a text that isn't
///   JSON stays a text, for anybody may call his texts so.
///
/// Types with a name of the user's after the point, such as `Number.int`, are what they were made
/// from; types that SQS doesn't know are texts.
final class AttributeValue {

  private static final String ARRAY = "String.Array";
  private static final int BASE64_GROUP = 4;

  private AttributeValue() {}

  /// The value.
  ///
  /// @return null for the JSON text `null`
  /// @throws IllegalArgumentException when the text isn't what the type says; the message doesn't
  ///   repeat it
  static @Nullable Object of(String type, String text) {
    if (type.equals(ARRAY)) {
      return array(text);
    }
    return switch (base(type)) {
      case "Number" -> NumberText.read(text);
      case "Binary" -> bytes(text);
      default -> text;
    };
  }

  private static String base(String type) {
    var point = type.indexOf('.');
    return point < 0 ? type : type.substring(0, point);
  }

  private static @Nullable Object array(String text) {
    try {
      return unmodifiable(
          JsonCodec.standard().read(text.getBytes(StandardCharsets.UTF_8), Object.class));
    } catch (IllegalArgumentException _) {
      return text;
    }
  }

  private static @Nullable Object unmodifiable(@Nullable Object tree) {
    return switch (tree) {
      case List<?> list -> Collections.unmodifiableList(list);
      case Map<?, ?> map -> Collections.unmodifiableMap(map);
      case null, default -> tree;
    };
  }

  private static byte[] bytes(String base64) {
    // The decoder does without the padding, by which a text that was cut off is recognised.
    if (base64.length() % BASE64_GROUP == 0) {
      try {
        return Base64.getDecoder().decode(base64);
      } catch (IllegalArgumentException _) {
        // Its message repeats a character.
      }
    }
    throw new IllegalArgumentException("isn't base64");
  }
}
