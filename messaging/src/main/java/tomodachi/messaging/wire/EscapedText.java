package tomodachi.messaging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts in names of topics, queues and routing keys, as the Python system has them: each character
/// that isn't plain there is `___<its UTF-8 bytes in hex>_`.
///
/// @param plain the characters, in ASCII, that stand for themselves
public record EscapedText(IntPredicate plain) {

  private static final String MARK = "___";
  private static final Pattern ESCAPED = Pattern.compile(MARK + "((?:[0-9a-f]{2}){1,4})_");

  /// The text for the wire.
  public String encode(String text) {
    return isPlain(text) ? text : encoded(text);
  }

  private boolean isPlain(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (!plain.test(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private String encoded(String text) {
    var encoded = new StringBuilder();
    text.codePoints().forEach(character -> append(encoded, character));
    return encoded.toString();
  }

  private void append(StringBuilder encoded, int character) {
    if (plain.test(character)) {
      encoded.appendCodePoint(character);
    } else {
      encoded.append(escape(character));
    }
  }

  private static String escape(int character) {
    return MARK + HexFormat.of().formatHex(Character.toString(character).getBytes(UTF_8)) + "_";
  }

  /// The text that came by the wire; what only looks escaped stays as it is.
  public static String decode(String encoded) {
    return encoded.contains(MARK)
        ? ESCAPED.matcher(encoded).replaceAll(EscapedText::replacement)
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
