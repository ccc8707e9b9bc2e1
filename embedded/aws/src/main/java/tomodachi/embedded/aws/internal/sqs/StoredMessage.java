package tomodachi.embedded.aws.internal.sqs;

import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.transport.Timeline;

/// A message in one queue, from when it enters until it is deleted, expires or goes elsewhere.
///
/// All times are milliseconds since 1970, in plan time.
final class StoredMessage {

  /// Where a message is in its life.
  enum State {
    /// Its delay hasn't ended.
    DELAYED,
    /// It can be received.
    VISIBLE,
    /// It was received and is hidden.
    IN_FLIGHT,
    /// It isn't in the queue any more.
    GONE
  }

  /// The place of a message that isn't in the [DueHeap].
  static final int NOWHERE = -1;

  private final long number;
  private final Content content;
  private final long sentAt;
  private State state = State.DELAYED;
  private long expiresAt;
  private long visibleAt;
  private @Nullable Reception reception;

  /// Its place in the [DueHeap]; that keeps it.
  int heapIndex = NOWHERE;

  /// Its neighbours in a [MessageLine]; that keeps them.
  @Nullable StoredMessage before;

  @Nullable StoredMessage after;

  /// The next one in its chain of the [MessageTable]; that keeps it.
  @Nullable StoredMessage nextInTable;

  /// @param number tells it from all others in the queue; a later one has a higher number
  /// @param sentAt when it was sent
  StoredMessage(long number, Content content, long sentAt) {
    this.number = number;
    this.content = content;
    this.sentAt = sentAt;
  }

  /// The same message in another queue, where it was put for having been received too often.
  ///
  /// @param at when it was sent, for that queue
  /// @param source where it was
  StoredMessage buried(long itsNumber, long at, Arn source) {
    var buried = new StoredMessage(itsNumber, content, at);
    var there = buried.received();
    there.count = receiveCount();
    there.firstAt = firstReceivedAt();
    there.deadLetterSource = source;
    return buried;
  }

  long number() {
    return number;
  }

  Content content() {
    return content;
  }

  long sentAt() {
    return sentAt;
  }

  State state() {
    return state;
  }

  void changeTo(State next) {
    state = next;
  }

  boolean isVisible() {
    return state == State.VISIBLE;
  }

  boolean isInFlight() {
    return state == State.IN_FLIGHT;
  }

  /// When it is dropped.
  long expiresAt() {
    return expiresAt;
  }

  void expireAt(long instant) {
    expiresAt = instant;
  }

  /// When it can be received, if it can't be now.
  void showAt(long instant) {
    visibleAt = instant;
  }

  /// When something happens to it without anybody doing something.
  long due() {
    return isVisible() ? expiresAt : Math.min(visibleAt, expiresAt);
  }

  /// Counts one more receive.
  ///
  /// @param serial what tells this receive from all others
  void receive(long now, long serial) {
    var here = received();
    here.count++;
    here.countHere++;
    here.firstAt = here.firstAt == 0 ? now : here.firstAt;
    here.lastAt = now;
    here.serial = serial;
  }

  /// Its receiver reacts to it, and plan time doesn't go on until [#letGo].
  void hold(Timeline.Hold held) {
    received().hold = held;
  }

  /// How often it was received, in the queue it came from as well.
  int receiveCount() {
    return reception == null ? 0 : reception.count;
  }

  /// How often it was received from this queue.
  int receivedHere() {
    return reception == null ? 0 : reception.countHere;
  }

  /// When it was received for the first time, 0 if never.
  long firstReceivedAt() {
    return reception == null ? 0 : reception.firstAt;
  }

  /// When it was received the last time, 0 if never.
  long receivedAt() {
    return reception == null ? 0 : reception.lastAt;
  }

  /// What tells its last receive from all others.
  long receipt() {
    return reception == null ? 0 : reception.serial;
  }

  /// The queue it was in before it was received too often.
  @Nullable Arn deadLetterSource() {
    return reception == null ? null : reception.deadLetterSource;
  }

  /// The receive that may be repeated.
  @Nullable ReceiveAttempt attempt() {
    return reception == null ? null : reception.attempt;
  }

  void belongTo(@Nullable ReceiveAttempt receive) {
    received().attempt = receive;
  }

  /// Plan time may go on: its receiver is done with it, or has lost it.
  void letGo() {
    if (reception != null && reception.hold != null) {
      reception.hold.close();
      reception.hold = null;
    }
  }

  private Reception received() {
    var present = reception;
    if (present == null) {
      present = new Reception();
      reception = present;
    }
    return present;
  }
}
