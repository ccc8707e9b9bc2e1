package tomodachi.amqp.internal.consume;

import java.util.ArrayList;
import java.util.List;

/// What the broker is to be told in one go: first what goes back, then that all up to a tag are
/// finished, then single ones.
final class Settlements {

  private final List<Long> returned = new ArrayList<>();
  private final List<Long> single = new ArrayList<>();
  private long upTo;
  private int count;

  List<Long> returned() {
    return returned;
  }

  /// 0: none.
  long upTo() {
    return upTo;
  }

  List<Long> single() {
    return single;
  }

  /// How many deliveries it is about.
  int count() {
    return count;
  }

  /// Adds one that has only settled ones before it.
  void addFront(Unsettled one) {
    switch (one.state()) {
      case FINISHED -> {
        upTo = one.tag();
        count(one);
      }
      case RETURNED -> addReturned(one);
      case OPEN, TOLD -> {}
    }
  }

  /// Adds one behind others that aren't settled.
  void addSingle(Unsettled one) {
    switch (one.state()) {
      case FINISHED -> {
        single.add(one.tag());
        count(one);
      }
      case RETURNED -> addReturned(one);
      case OPEN, TOLD -> {}
    }
  }

  private void addReturned(Unsettled one) {
    returned.add(one.tag());
    count(one);
  }

  private void count(Unsettled one) {
    one.told();
    count++;
  }
}
