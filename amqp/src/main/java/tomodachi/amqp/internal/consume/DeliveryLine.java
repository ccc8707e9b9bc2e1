package tomodachi.amqp.internal.consume;

import tomodachi.amqp.internal.consume.Unsettled.State;

/// The deliveries of one channel that the broker is still to be told of, in the order they came.
///
/// - **D1** — one thread at a time adds and one takes; these two may be at it at once.
/// - **D2** — the last one stays in line, so that there is something to add to; all others leave
///   when they are taken. So the line is as long as what is unsettled, and one more.
/// - **D3** — what has left leads nowhere: a message that somebody keeps doesn't keep those that
///   came after it.
final class DeliveryLine {

  // Of the thread that adds.
  private Unsettled last = Unsettled.none();
  // Of the thread that takes: told, and before all that aren't.
  private volatile Unsettled first = last;

  /// Adds a delivery at the end.
  Unsettled add(long tag) {
    var added = Unsettled.delivered(tag);
    last.next(added);
    last = added;
    return added;
  }

  /// Takes what is settled.
  ///
  /// @param all true: also what is behind one that isn't; false: only if there is nothing else
  Settlements take(boolean all) {
    var settled = new Settlements();
    takeFront(settled);
    if (all || settled.count() == 0) {
      takeRest(settled);
    }
    return settled;
  }

  /// The tag of the first one that isn't settled; 0: there is none. By any thread; while some are
  /// taken it may overlook it.
  long oldest() {
    for (var one = first.next(); one != null; one = one.next()) {
      if (one.state() == State.OPEN) {
        return one.tag();
      }
    }
    return 0;
  }

  private void takeFront(Settlements settled) {
    var next = first.next();
    while (next != null && next.state() != State.OPEN) {
      settled.addFront(next);
      first.next(null);
      first = next;
      next = first.next();
    }
  }

  private void takeRest(Settlements settled) {
    var before = first;
    var one = before.next();
    while (one != null) {
      settled.addSingle(one);
      if (one.state() == State.OPEN || !remove(before, one)) {
        before = one;
      }
      one = before.next();
    }
  }

  /// False when it is the last.
  private static boolean remove(Unsettled before, Unsettled one) {
    var after = one.next();
    if (after != null) {
      before.next(after);
      one.next(null);
    }
    return after != null;
  }
}
