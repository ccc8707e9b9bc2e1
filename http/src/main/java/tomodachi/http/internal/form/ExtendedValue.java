package tomodachi.http.internal.form;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Decodes the extended values of parameters (RFC 8187), such as `UTF-8''na%C3%AFve.txt`.
final class ExtendedValue {

  private static final String MALFORMED = "has a malformed extended parameter";

  private ExtendedValue() {}

  /// @throws IllegalArgumentException when it is malformed, or in another charset than UTF-8 and
  ///   ISO-8859-1
  static String decode(String value) {
    var parts = value.split("'", 3);
    if (parts.length < 3) {
      throw new IllegalArgumentException(MALFORMED);
    }
    return new String(octets(parts[2]), charset(parts[0]));
  }

  private static Charset charset(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "utf-8" -> StandardCharsets.UTF_8;
      case "iso-8859-1" -> StandardCharsets.ISO_8859_1;
      default -> throw new IllegalArgumentException(MALFORMED);
    };
  }

  private static byte[] octets(String encoded) {
    var octets = new ByteArrayOutputStream(encoded.length());
    for (var i = 0; i < encoded.length(); i++) {
      var c = encoded.charAt(i);
      if (c == '%') {
        octets.write(octet(encoded, i + 1));
        i += 2;
      } else if (c > ' ' && c < 0x7f) {
        octets.write(c);
      } else {
        throw new IllegalArgumentException(MALFORMED);
      }
    }
    return octets.toByteArray();
  }

  private static int octet(String encoded, int at) {
    var high = at + 1 < encoded.length() ? Character.digit(encoded.charAt(at), 16) : -1;
    var low = high < 0 ? -1 : Character.digit(encoded.charAt(at + 1), 16);
    if (low < 0 || (high == 0 && low == 0)) {
      throw new IllegalArgumentException(MALFORMED);
    }
    return high << 4 | low;
  }
}
