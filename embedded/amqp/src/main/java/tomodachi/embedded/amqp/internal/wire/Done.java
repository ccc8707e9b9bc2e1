package tomodachi.embedded.amqp.internal.wire;

/// A reply that says no more than that it is done.
public enum Done implements Reply {
  CONNECTION_CLOSED(10, 51),
  SECRET_UPDATED(10, 71),
  CHANNEL_CLOSED(20, 41),
  EXCHANGE_DECLARED(40, 11),
  EXCHANGE_DELETED(40, 21),
  EXCHANGE_BOUND(40, 31),
  EXCHANGE_UNBOUND(40, 51),
  QUEUE_BOUND(50, 21),
  QUEUE_UNBOUND(50, 51),
  QOS_SET(60, 11),
  RECOVERED(60, 111),
  CONFIRM_SELECTED(85, 11);

  private final int id;

  Done(int classId, int methodId) {
    id = Reply.id(classId, methodId);
  }

  @Override
  public int id() {
    return id;
  }

  @Override
  public void write(Encoder out) {}
}
