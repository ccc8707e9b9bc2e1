package tomodachi.aws.internal.publish;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import tomodachi.aws.internal.publish.WireAttribute.Value;
import tomodachi.transport.JsonCodec;

/// Makes message attributes of values, as the Python system does: truth values and lists are
/// `String.Array` with JSON.
///
/// What AWS allows is in
/// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html
final class WireAttributes {

  private static final Pattern NAME =
      Pattern.compile("(?!(?i:aws|amazon)\\.)(?!\\.)(?!.*\\.\\.)[A-Za-z0-9_.-]{1,256}(?<!\\.)");
  private static final String ARRAY = "String.Array";

  private WireAttributes() {}

  /// The attributes, in the order given.
  ///
  /// @throws IllegalArgumentException when a name or value has no form at AWS, or there are more
  ///   than the carrier takes
  static List<WireAttribute> of(Map<String, ?> values, Carrier carrier) {
    if (values.size() > carrier.mostAttributes()) {
      throw new IllegalArgumentException(
          """
          There are %d attributes, SQS takes %d
              put some of them into the data\
          """
              .formatted(values.size(), carrier.mostAttributes()));
    }
    return values.entrySet().stream()
        .map(entry -> attribute(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static WireAttribute attribute(String name, @Nullable Object value) {
    requireName(name);
    return switch (value) {
      case null -> text(name, ARRAY, "null");
      case String text -> text(name, "String", text);
      case Boolean truth -> text(name, ARRAY, truth.toString());
      case Double _, Float _ -> text(name, "Number", python(name, value));
      case Byte _, Short _, Integer _, Long _, BigInteger _, BigDecimal _ ->
          text(name, "Number", value.toString());
      case byte[] bytes -> binary(name, bytes);
      case List<?> list -> text(name, ARRAY, array(name, list));
      default -> throw unknown(name, value);
    };
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          """
          AWS has no attribute named "%s"
              a name has 1 to 256 letters, digits, "_", "-" and ".", no "." at its ends and no two \
          in a row, and doesn't begin with "AWS." or "Amazon."\
          """
              .formatted(name));
    }
  }

  private static WireAttribute text(String name, String type, String text) {
    var bytes = AllowedText.bytes("Attribute \"%s\"".formatted(name), text);
    return new WireAttribute(name, type, new Value.Text(text), size(name, type, bytes));
  }

  private static WireAttribute binary(String name, byte[] bytes) {
    if (bytes.length == 0) {
      throw new IllegalArgumentException(
          "Attribute \"%s\" is empty, AWS takes none".formatted(name));
    }
    var value = new Value.Binary(SdkBytes.fromByteArray(bytes));
    return new WireAttribute(name, "Binary", value, size(name, "Binary", bytes.length));
  }

  /// Name and type are ASCII.
  private static long size(String name, String type, long value) {
    return name.length() + type.length() + value;
  }

  private static String array(String name, List<?> list) {
    for (var element : list) {
      if (!isElement(element)) {
        throw unknown(name, list);
      }
    }
    return python(name, list);
  }

  private static boolean isElement(@Nullable Object value) {
    return value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean;
  }

  private static String python(String name, Object value) {
    try {
      return JsonCodec.standard().text(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Attribute \"%s\" has a number that AWS can't carry: NaN or infinite".formatted(name), e);
    }
  }

  private static IllegalArgumentException unknown(String name, Object value) {
    return new IllegalArgumentException(
        """
        Attribute "%s" has a value that AWS can't carry: %s
            give a text, number, truth value, byte[], or a list of texts, numbers and truth values\
        """
            .formatted(name, value.getClass().getSimpleName()));
  }
}
