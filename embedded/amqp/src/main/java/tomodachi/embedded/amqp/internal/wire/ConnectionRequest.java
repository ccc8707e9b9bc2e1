package tomodachi.embedded.amqp.internal.wire;

/// A method of class connection.
public sealed interface ConnectionRequest extends Request {

  /// Who the client is.
  ///
  /// @param response what the mechanism makes of user and password; never to be logged
  record StartOk(FieldTable clientProperties, String mechanism, String response)
      implements ConnectionRequest {
    @Override
    public String toString() {
      return "StartOk[mechanism=%s]".formatted(mechanism);
    }
  }

  /// What the client makes of the proposal.
  ///
  /// @param frameMax 0 is no limit
  /// @param heartbeat in seconds, 0 is none
  record TuneOk(int channelMax, long frameMax, int heartbeat) implements ConnectionRequest {}

  record Open(String virtualHost) implements ConnectionRequest {}

  record Close(int replyCode, String replyText) implements ConnectionRequest {}

  record CloseOk() implements ConnectionRequest {}

  record UpdateSecret() implements ConnectionRequest {}

  static ConnectionRequest read(int methodId, Cursor cursor) throws Refusal {
    return switch (methodId) {
      case 11 -> startOk(cursor);
      case 31 -> new TuneOk(cursor.shortInt(), cursor.longInt(), cursor.shortInt());
      case 40 -> new Open(cursor.shortString());
      case 50 -> new Close(cursor.shortInt(), cursor.shortString());
      case 51 -> new CloseOk();
      case 70 -> new UpdateSecret();
      default -> throw Request.unknown();
    };
  }

  private static StartOk startOk(Cursor cursor) throws Refusal {
    return new StartOk(cursor.table(), cursor.shortString(), cursor.longString());
  }
}
