package benchmarks.embedded;

import benchmarks.embedded.client.Received;
import benchmarks.embedded.client.Target;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Which messages have come, each of them once, and those of a group in their order.
final class Ledger {

  private final int expected;
  private final boolean ordered;
  private final BitSet come = new BitSet();
  private final int[] last = new int[Target.GROUPS];

  /// @param expected how many messages there are
  /// @param ordered whether those of a group have an order
  Ledger(int expected, boolean ordered) {
    this.expected = expected;
    this.ordered = ordered;
    Arrays.fill(last, -1);
  }

  synchronized boolean isComplete() {
    return come.cardinality() == expected;
  }

  /// Notes messages.
  ///
  /// @throws IllegalStateException if one of them should not have come, or not now
  synchronized void add(List<Received> messages) {
    for (var message : messages) {
      add(message.number());
    }
  }

  private void add(int number) {
    if (number >= expected || come.get(number)) {
      throw new IllegalStateException(
          "Message %d of %d came twice, or was never sent".formatted(number, expected));
    }
    come.set(number);
    if (ordered) {
      checkOrder(number);
    }
  }

  private void checkOrder(int number) {
    var group = Target.group(number);
    if (number < last[group]) {
      throw new IllegalStateException(
          "Message %d came after message %d of its group".formatted(number, last[group]));
    }
    last[group] = number;
  }

  @Override
  public synchronized String toString() {
    return "%d of %d messages".formatted(come.cardinality(), expected);
  }
}
