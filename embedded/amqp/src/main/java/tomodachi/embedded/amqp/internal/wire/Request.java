package tomodachi.embedded.amqp.internal.wire;

/// What a client asks for: a method of AMQP 0-9-1 with its arguments.
public sealed interface Request
    permits AccessRequest,
        BasicRequest,
        ChannelRequest,
        ConfirmSelect,
        ConnectionRequest,
        ExchangeRequest,
        QueueRequest,
        TxRequest {

  /// Reads a method and its arguments. What stands behind them is ignored.
  static Request read(Cursor cursor) throws Refusal {
    var classId = cursor.shortInt();
    var methodId = cursor.shortInt();
    return switch (classId) {
      case 10 -> ConnectionRequest.read(methodId, cursor);
      case 20 -> ChannelRequest.read(methodId, cursor);
      case 30 -> AccessRequest.read(methodId);
      case 40 -> ExchangeRequest.read(methodId, cursor);
      case 50 -> QueueRequest.read(methodId, cursor);
      case 60 -> BasicRequest.read(methodId, cursor);
      case 85 -> ConfirmSelect.read(methodId, cursor);
      case 90 -> TxRequest.read(methodId);
      default -> throw unknown();
    };
  }

  /// 503, for a method no client may send.
  static Refusal unknown() {
    return new Refusal(ReplyCode.COMMAND_INVALID, "unimplemented method");
  }

  /// Whether a bit is set in an octet of bits.
  static boolean bit(int octet, int index) {
    return (octet >> index & 1) != 0;
  }
}
