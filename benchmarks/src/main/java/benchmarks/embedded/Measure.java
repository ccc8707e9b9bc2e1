package benchmarks.embedded;

/// What rivals are compared by.
///
/// @param way what is done, in words
/// @param size bytes of a body
record Measure(Kind kind, Access access, String way, int size) {

  private static final int KIB = 1024;

  /// What is measured.
  enum Kind {
    SEND,
    RECEIVE,
    LATENCY
  }

  /// The size of a body, in words.
  String bytes() {
    return bytes(size);
  }

  static String bytes(int size) {
    return size % KIB == 0 ? size / KIB + " KiB" : size + " B";
  }
}
