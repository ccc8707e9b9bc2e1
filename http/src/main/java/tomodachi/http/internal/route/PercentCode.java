package tomodachi.http.internal.route;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Percent-encoding (RFC 3986 section 2.1) of UTF-8 text.
public final class PercentCode {

  private PercentCode() {}

  /// The text decoded, but `%2F` and `%25` as they are, in capitals.
  ///
  /// @param encoded each character stands for one byte
  /// @throws MalformedTarget when the encoding or the UTF-8 in it is wrong, or there is a NUL
  static String routable(String encoded) throws MalformedTarget {
    return isPlain(encoded) ? encoded : decode(encoded, true, false);
  }

  /// What is left to decode in a part of a routable path.
  static String complete(String routable) {
    return routable.indexOf('%') < 0 ? routable : routable.replace("%2F", "/").replace("%25", "%");
  }

  /// A literal text as it stands in a routable path.
  static String literal(String text) {
    return text.replace("%", "%25");
  }

  /// A name or value of a query, decoded fully; `+` is a blank.
  ///
  /// @param encoded each character stands for one byte
  /// @throws MalformedTarget when the encoding or the UTF-8 in it is wrong
  public static String queryText(String encoded) throws MalformedTarget {
    return isPlain(encoded) && encoded.indexOf('+') < 0 ? encoded : decode(encoded, false, true);
  }

  private static boolean isPlain(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '%' || c >= 0x80 || c == 0) {
        return false;
      }
    }
    return true;
  }

  private static String decode(String encoded, boolean keepSlash, boolean plusIsBlank)
      throws MalformedTarget {
    var bytes = new ByteArrayOutputStream(encoded.length());
    for (var i = 0; i < encoded.length(); i++) {
      var c = encoded.charAt(i);
      if (c == '%') {
        put(bytes, octet(encoded, i), keepSlash);
        i += 2;
      } else {
        put(bytes, plusIsBlank && c == '+' ? ' ' : c, false);
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static void put(ByteArrayOutputStream bytes, int octet, boolean keepSlash)
      throws MalformedTarget {
    if (octet == 0) {
      throw new MalformedTarget("request target has a NUL");
    }
    if (octet > 0xff) {
      throw new MalformedTarget("request target has a character that isn't a byte");
    }
    if (keepSlash && (octet == '/' || octet == '%')) {
      bytes.writeBytes(octet == '/' ? new byte[] {'%', '2', 'F'} : new byte[] {'%', '2', '5'});
    } else {
      bytes.write(octet);
    }
  }

  private static int octet(String encoded, int percent) throws MalformedTarget {
    if (percent + 2 < encoded.length()) {
      var high = Character.digit(encoded.charAt(percent + 1), 16);
      var low = Character.digit(encoded.charAt(percent + 2), 16);
      if (high >= 0 && low >= 0) {
        return high << 4 | low;
      }
    }
    throw new MalformedTarget("request target has a % without two hexadecimal digits");
  }

  private static String utf8(byte[] bytes) throws MalformedTarget {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new MalformedTarget("request target isn't UTF-8");
    }
  }
}
