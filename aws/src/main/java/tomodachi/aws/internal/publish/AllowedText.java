package tomodachi.aws.internal.publish;

/// The texts that SNS and SQS take: at least one character, tabs and line ends of the control
/// characters, and no halves of surrogate pairs.
///
/// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
final class AllowedText {

  private static final int LAST_OF_ONE_BYTE = 0x7F;
  private static final int LAST_OF_TWO_BYTES = 0x7FF;
  private static final int LAST_OF_THREE_BYTES = 0xFFFF;
  private static final int BEFORE_NONCHARACTERS = 0xFFFD;

  private AllowedText() {}

  /// How many bytes the text has in UTF-8.
  ///
  /// @param what it is, for the message
  /// @throws IllegalArgumentException when AWS doesn't take it
  static long bytes(String what, String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("%s is empty, AWS takes none".formatted(what));
    }
    var bytes = 0L;
    for (var i = 0; i < text.length(); ) {
      var character = text.codePointAt(i);
      if (!isAllowed(character)) {
        throw refused(what, character, i);
      }
      bytes += bytes(character);
      i += Character.charCount(character);
    }
    return bytes;
  }

  private static boolean isAllowed(int character) {
    if (character < ' ') {
      return character == '\t' || character == '\n' || character == '\r';
    }
    return character < Character.MIN_SURROGATE
        || (character > Character.MAX_SURROGATE && character <= BEFORE_NONCHARACTERS)
        || character > LAST_OF_THREE_BYTES;
  }

  private static int bytes(int character) {
    if (character <= LAST_OF_ONE_BYTE) {
      return 1;
    }
    if (character <= LAST_OF_TWO_BYTES) {
      return 2;
    }
    return character <= LAST_OF_THREE_BYTES ? 3 : 4;
  }

  private static IllegalArgumentException refused(String what, int character, int index) {
    return new IllegalArgumentException(
        """
        %s has the character U+%04X at index %d, which AWS doesn't take
            send it in JSON, with an envelope, or encoded as base64\
        """
            .formatted(what, character, index));
  }
}
