package benchmarks.amqp.client;

/// The ways to publish.
public enum How {
  /// One thread that waits for each confirm.
  ONE_BY_ONE("1 thread"),
  /// Sixteen threads, each of which waits for each of its confirms.
  THREADS("16 threads"),
  /// One thread that doesn't wait before a thousand are unconfirmed.
  PIPELINED("pipelined");

  private final String text;

  How(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
