package benchmarks.embedded.raw;

/// A place for the last digits of a number.
///
/// @param position of the first digit
/// @param offset is added to the number
record Slot(int position, int offset, int digits) {

  private static final int TEN = 10;

  Slot movedBy(int bytes) {
    return new Slot(position + bytes, offset, digits);
  }

  void fill(byte[] bytes, int number) {
    var rest = number + offset;
    for (var i = position + digits - 1; i >= position; i--) {
      bytes[i] = (byte) ('0' + rest % TEN);
      rest /= TEN;
    }
  }
}
