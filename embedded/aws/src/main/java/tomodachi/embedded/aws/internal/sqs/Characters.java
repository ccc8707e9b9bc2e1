package tomodachi.embedded.aws.internal.sqs;

import java.util.OptionalInt;

/// The characters SQS takes in bodies and attributes: those of XML 1.0.
final class Characters {

  private static final int LAST_OF_PLANE = 0xFFFE;

  private Characters() {}

  /// The first character of a text that isn't allowed.
  static OptionalInt firstForbidden(String text) {
    for (var i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      if (character < ' ' ? !isSpace(character) : character >= Character.MIN_SURROGATE) {
        return firstForbiddenFrom(text, i);
      }
    }
    return OptionalInt.empty();
  }

  private static OptionalInt firstForbiddenFrom(String text, int start) {
    return text.substring(start)
        .codePoints()
        .filter(codePoint -> !isAllowed(codePoint))
        .findFirst();
  }

  private static boolean isAllowed(int codePoint) {
    return codePoint < ' '
        ? isSpace(codePoint)
        : codePoint < Character.MIN_SURROGATE
            || (codePoint > Character.MAX_SURROGATE && codePoint < LAST_OF_PLANE)
            || codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
  }

  private static boolean isSpace(int character) {
    return character == '\t' || character == '\n' || character == '\r';
  }
}
