package tomodachi.embedded.aws.internal.sqs;

/// The sequence numbers of a FIFO queue as clients see them: 20 digits, later ones are greater.
final class Sequence {

  /// 10 to the power of 19, the least number with 20 digits. Without a sign it fits.
  private static final long FIRST = Long.parseUnsignedLong("10000000000000000000");

  private Sequence() {}

  /// @param number of the message in its queue
  static String text(long number) {
    return Long.toUnsignedString(FIRST + number);
  }
}
