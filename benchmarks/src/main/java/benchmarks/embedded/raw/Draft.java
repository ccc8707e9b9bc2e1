package benchmarks.embedded.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import benchmarks.embedded.client.Bodies;
import java.util.ArrayList;
import java.util.List;

/// The body of a request, in the making.
final class Draft {

  private final StringBuilder text = new StringBuilder();
  private final List<Slot> slots = new ArrayList<>();

  Draft text(String more) {
    text.append(more);
    return this;
  }

  /// A place for a number.
  ///
  /// @param offset is added to it
  Draft number(int offset) {
    return slot(offset, Bodies.DIGITS);
  }

  /// A place for the group of a number.
  Draft group(int offset) {
    return slot(offset, 1);
  }

  private Draft slot(int offset, int digits) {
    slots.add(new Slot(text.length(), offset, digits));
    return text("0".repeat(digits));
  }

  Template below(Head head) {
    var before = head.before(text.length());
    return new Template(
        (before + text).getBytes(ISO_8859_1),
        slots.stream().map(slot -> slot.movedBy(before.length())).toList());
  }
}
