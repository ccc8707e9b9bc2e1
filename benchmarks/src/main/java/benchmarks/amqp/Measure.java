package benchmarks.amqp;

import benchmarks.amqp.client.Step;

/// What contenders are compared by.
///
/// @param way how it is published, or the prefetch
/// @param size bytes of data in a message
record Measure(Step.Kind kind, String way, int size, boolean persistent) {

  private static final int KIB = 1024;

  /// The messages, in words.
  String message() {
    return bytes() + (persistent ? " persistent" : " transient");
  }

  /// Their size, in words.
  String bytes() {
    return size % KIB == 0 ? size / KIB + " KiB" : size + " B";
  }
}
