package tomodachi.embedded.aws.internal.sqs;

import tomodachi.embedded.aws.internal.api.ApiError;

/// The name of a queue: 1 to 80 letters and digits of ASCII, hyphens and underscores; that of a
/// FIFO queue ends in `.fifo`.
///
/// @param text all of it
record QueueName(String text) {

  private static final String FIFO = ".fifo";
  private static final int LONGEST = 80;

  /// @param fifo true if it is to be that of a FIFO queue
  /// @throws ApiError `InvalidParameterValue` if it can't be
  static QueueName of(String text, boolean fifo) throws ApiError {
    var stem =
        fifo && text.endsWith(FIFO) ? text.substring(0, text.length() - FIFO.length()) : text;
    var suffixed = stem.length() < text.length();
    if (fifo != suffixed || stem.isEmpty() || text.length() > LONGEST || !isPlain(stem)) {
      throw SqsErrors.invalidParameterValue(rule(fifo));
    }
    return new QueueName(text);
  }

  /// True if the name is that of a FIFO queue.
  static boolean isFifo(String text) {
    return text.endsWith(FIFO);
  }

  /// True if a text has only characters that names and labels may have.
  static boolean isPlain(String text) {
    return text.chars().allMatch(QueueName::isPlain);
  }

  private static boolean isPlain(int character) {
    return isBetween(character, 'a', 'z')
        || isBetween(character, 'A', 'Z')
        || isBetween(character, '0', '9')
        || character == '-'
        || character == '_';
  }

  private static boolean isBetween(int character, char first, char last) {
    return character >= first && character <= last;
  }

  private static String rule(boolean fifo) {
    return fifo
        ? "The name of a FIFO queue can only include alphanumeric characters, hyphens, or"
            + " underscores, must end with .fifo suffix and be 1 to 80 in length."
        : "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length";
  }
}
