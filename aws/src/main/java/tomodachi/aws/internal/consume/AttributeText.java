package tomodachi.aws.internal.consume;

/// Text as SQS takes it as the value of an attribute: not empty, not too long, and only of
/// characters that XML 1.0 has (API reference, SendMessage).
final class AttributeText {

  private static final String NOTHING = "-";

  private AttributeText() {}

  /// The text, or as much of it as may be.
  ///
  /// @param most how many characters
  static String of(String text, int most) {
    var plain =
        text.codePoints()
            .map(character -> isAllowed(character) ? character : '?')
            .limit(most)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    return plain.isEmpty() ? NOTHING : plain.toString();
  }

  private static boolean isAllowed(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
