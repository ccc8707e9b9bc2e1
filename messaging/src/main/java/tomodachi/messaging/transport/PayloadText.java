package tomodachi.messaging.transport;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// The beginning of a payload as text.
///
/// @param text the payload in UTF-8, or in base64 when it is none
/// @param base64 whether it is base64
/// @param whole false when the payload goes on
public record PayloadText(String text, boolean base64, boolean whole) {

  /// The text of a payload.
  ///
  /// @param most how many of its bytes at most
  public static PayloadText of(byte[] payload, int most) {
    var whole = payload.length <= most;
    var begin = whole ? payload : Arrays.copyOf(payload, most);
    try {
      return new PayloadText(utf8(begin, whole), false, whole);
    } catch (CharacterCodingException _) {
      return new PayloadText(Base64.getEncoder().encodeToString(begin), true, whole);
    }
  }

  /// A character that is cut in two at the end is left out.
  private static String utf8(byte[] bytes, boolean whole) throws CharacterCodingException {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var text = CharBuffer.allocate(bytes.length);
    var result = decoder.decode(ByteBuffer.wrap(bytes), text, whole);
    if (result.isError()) {
      result.throwException();
    }
    return text.flip().toString();
  }
}
