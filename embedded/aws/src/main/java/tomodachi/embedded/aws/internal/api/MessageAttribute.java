package tomodachi.embedded.aws.internal.api;

import java.util.Base64;

/// An attribute of a message, in SQS and SNS alike.
///
/// @param dataType `String`, `Number`, `Binary`, in SNS `String.Array`; a label may follow a dot
/// @param value a text, or bytes in Base64
/// @param isBinary true if the value is bytes
public record MessageAttribute(String dataType, String value, boolean isBinary) {

  /// One with a text.
  public static MessageAttribute ofText(String dataType, String text) {
    return new MessageAttribute(dataType, text, false);
  }

  /// One with bytes.
  public static MessageAttribute ofBytes(String dataType, byte[] bytes) {
    return new MessageAttribute(dataType, Base64.getEncoder().encodeToString(bytes), true);
  }

  /// The bytes of a binary one.
  public byte[] bytes() {
    return Base64.getDecoder().decode(value);
  }
}
