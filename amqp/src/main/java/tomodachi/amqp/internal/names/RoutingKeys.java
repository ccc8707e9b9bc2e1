package tomodachi.amqp.internal.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Routing keys on the wire, as the Python system has them: each character outside printable ASCII
/// is `___<its UTF-8 bytes in hex>_`.
public final class RoutingKeys {

  private static final String MARK = "___";
  private static final Pattern ENCODED = Pattern.compile(MARK + "((?:[0-9a-f]{2}){1,4})_");
  private static final int FIRST_PRINTABLE = ' ';
  private static final int LAST_PRINTABLE = '~';

  private RoutingKeys() {}

  /// The key for the wire; `*`, `#` and `.` are kept.
  public static String encode(String key) {
    return isPrintable(key) ? key : encoded(key);
  }

  private static boolean isPrintable(String key) {
    for (var i = 0; i < key.length(); i++) {
      if (!isPrintable(key.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPrintable(int character) {
    return character >= FIRST_PRINTABLE && character <= LAST_PRINTABLE;
  }

  private static String encoded(String key) {
    var encoded = new StringBuilder();
    key.codePoints().forEach(character -> append(encoded, character));
    return encoded.toString();
  }

  private static void append(StringBuilder encoded, int character) {
    if (isPrintable(character)) {
      encoded.appendCodePoint(character);
    } else {
      encoded.append(encoded(character));
    }
  }

  private static String encoded(int character) {
    return MARK + HexFormat.of().formatHex(Character.toString(character).getBytes(UTF_8)) + "_";
  }

  /// The key of a message that came; what only looks encoded stays as it is.
  public static String decode(String encoded) {
    return encoded.contains(MARK)
        ? ENCODED.matcher(encoded).replaceAll(RoutingKeys::replacement)
        : encoded;
  }

  private static String replacement(MatchResult found) {
    return Matcher.quoteReplacement(decoded(found));
  }

  private static String decoded(MatchResult found) {
    try {
      var bytes = HexFormat.of().parseHex(found.group(1));
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return found.group();
    }
  }
}
