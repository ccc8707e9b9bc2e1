package benchmarks.embedded.raw;

import java.util.List;

/// A request that is the same each time, but for its numbers.
final class Template {

  private final byte[] bytes;
  private final List<Slot> slots;

  Template(byte[] bytes, List<Slot> slots) {
    this.bytes = bytes;
    this.slots = slots;
  }

  /// The request with a number; it is valid until the next call.
  byte[] with(int number) {
    for (var slot : slots) {
      slot.fill(bytes, number);
    }
    return bytes;
  }
}
