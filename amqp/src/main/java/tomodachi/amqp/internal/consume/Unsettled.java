package tomodachi.amqp.internal.consume;

import org.jspecify.annotations.Nullable;

/// A delivery in the line of its channel, from its coming until the broker is told. Usable from any
/// thread.
final class Unsettled {

  /// How far it is.
  enum State {
    /// Being handled.
    OPEN,
    /// Done with; the broker is to be told.
    FINISHED,
    /// To go back; the broker is to be told.
    RETURNED,
    /// The broker is being told, or knows.
    TOLD
  }

  private final long tag;
  private volatile State state;
  // Written by the thread that delivers while it is null, then by the one that tells the broker.
  private volatile @Nullable Unsettled next;

  private Unsettled(long tag, State state) {
    this.tag = tag;
    this.state = state;
  }

  /// One that is being handled.
  static Unsettled delivered(long tag) {
    return new Unsettled(tag, State.OPEN);
  }

  /// The beginning of a line.
  static Unsettled none() {
    return new Unsettled(0, State.TOLD);
  }

  long tag() {
    return tag;
  }

  State state() {
    return state;
  }

  @Nullable Unsettled next() {
    return next;
  }

  void next(@Nullable Unsettled next) {
    this.next = next;
  }

  /// Settles it, once.
  ///
  /// @return false when it was settled before
  synchronized boolean settle(State how) {
    var first = state == State.OPEN;
    if (first) {
      state = how;
    }
    return first;
  }

  void told() {
    state = State.TOLD;
  }
}
