package tomodachi.embedded.amqp.internal.wire;

/// Why a channel or a connection is closed, or a message returned. The numbers are those of the
/// AMQP 0-9-1 specification.
public enum ReplyCode {
  NO_ROUTE(312, false),
  CONNECTION_FORCED(320, true),
  ACCESS_REFUSED(403, false),
  NOT_FOUND(404, false),
  RESOURCE_LOCKED(405, false),
  PRECONDITION_FAILED(406, false),
  FRAME_ERROR(501, true),
  COMMAND_INVALID(503, true),
  CHANNEL_ERROR(504, true),
  UNEXPECTED_FRAME(505, true),
  /// Closes the channel only: a publisher without room hurts no other one.
  RESOURCE_ERROR(506, false),
  NOT_ALLOWED(530, true),
  NOT_IMPLEMENTED(540, true),
  INTERNAL_ERROR(541, true);

  private final int number;
  private final boolean fatal;

  ReplyCode(int number, boolean fatal) {
    this.number = number;
    this.fatal = fatal;
  }

  /// The number on the wire.
  public int number() {
    return number;
  }

  /// Whether it ends the connection and not just the channel.
  public boolean fatal() {
    return fatal;
  }
}
