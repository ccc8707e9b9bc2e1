package tomodachi.embedded.aws.property;

/// A message in the model.
final class Letter {

  private final String body;
  private final String group;
  private final String messageId;
  private final long sentAt;
  private long hiddenUntil;
  private boolean taken;
  private int receives;
  private boolean moved;
  private String handle = "";

  /// @param visibleAt when its delay ends
  Letter(Draft draft, String messageId, long sentAt, long visibleAt) {
    body = draft.body();
    group = draft.group();
    this.messageId = messageId;
    this.sentAt = sentAt;
    hiddenUntil = visibleAt;
  }

  /// Where a message can be as long as it is in a queue.
  enum State {
    DELAYED,
    VISIBLE,
    IN_FLIGHT
  }

  State state(long now) {
    if (hiddenUntil <= now) {
      return State.VISIBLE;
    }
    return taken ? State.IN_FLIGHT : State.DELAYED;
  }

  boolean isExpired(long now, int retention) {
    return sentAt + retention * 1_000L <= now;
  }

  void receive(String newHandle, long until) {
    receives++;
    taken = true;
    moved = false;
    handle = newHandle;
    hiddenUntil = until;
  }

  void hide(long until) {
    hiddenUntil = until;
  }

  /// It goes to a dead-letter queue: it has no handle there yet. Whether its receives are counted
  /// on from there isn't documented.
  void move() {
    moved = true;
    handle = "";
  }

  /// True if a message that has now been received so often may be this one.
  boolean mayHaveBeenReceived(int times) {
    return times == receives + 1 || (moved && times == 1);
  }

  void correctReceives(int times) {
    receives = times;
  }

  String body() {
    return body;
  }

  String group() {
    return group;
  }

  String messageId() {
    return messageId;
  }

  long sentAt() {
    return sentAt;
  }

  int receives() {
    return receives;
  }

  String handle() {
    return handle;
  }

  boolean hasHandle() {
    return !handle.isEmpty();
  }
}
