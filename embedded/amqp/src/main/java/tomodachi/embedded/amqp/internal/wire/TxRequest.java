package tomodachi.embedded.amqp.internal.wire;

/// A method of class tx.
public enum TxRequest implements Request {
  SELECT,
  COMMIT,
  ROLLBACK;

  static TxRequest read(int methodId) throws Refusal {
    return switch (methodId) {
      case 10 -> SELECT;
      case 20 -> COMMIT;
      case 30 -> ROLLBACK;
      default -> throw Request.unknown();
    };
  }
}
