package tomodachi.testing;

/// What can go wrong on the way of a message; see [Faults].
public enum Fault {
  /// All connections are reset, and may be made again.
  CONNECTIONS_DROPPED("drop all connections"),
  /// All connections are reset, and new ones for a while.
  CONNECTIONS_REFUSED("refuse connections"),
  /// The handler gets a message twice.
  DUPLICATE("duplicate the next delivery"),
  /// The handler gets a message late.
  DELAY("delay the next delivery"),
  /// The handler gets a message after one that came later.
  REORDER("reorder the next delivery"),
  /// The handler isn't called, as if it had thrown.
  FAILURE("fail the next delivery"),
  /// The process seems to die before the handler is called.
  CRASH_BEFORE_HANDLER("crash before the next handler"),
  /// The process seems to die when the handler has ended and nobody has been told.
  CRASH_BEFORE_ACK("crash before the next ack"),
  /// SQS hands a message to others while its handler runs; with SQS only.
  LEASE_EXPIRY("expire the lease of the next delivery"),
  /// Calls that delete messages fail for a while; with SQS only.
  FAILED_DELETE("fail deletes");

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  /// True for what can happen only where the broker leases messages.
  boolean needsLeases() {
    return this == LEASE_EXPIRY || this == FAILED_DELETE;
  }

  /// In words, such as `drop all connections`.
  @Override
  public String toString() {
    return words;
  }
}
