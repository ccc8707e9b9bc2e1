package benchmarks.embedded;

/// What every rival does in one round.
sealed interface Scenario {

  /// The client.
  Access access();

  /// Bytes of a body.
  int size();

  /// A queue is filled, then emptied.
  ///
  /// @param connections used at once
  /// @param most messages received by a request
  record FillAndDrain(Access access, Way way, int connections, int most, boolean fifo, int size)
      implements Scenario {

    Measure filling() {
      var title = way == Way.SEND ? way + lanes() : way.toString();
      return new Measure(Measure.Kind.SEND, access, prefix() + title, size);
    }

    Measure draining() {
      var title =
          most == 1
              ? "receive 1, DeleteMessage" + lanes()
              : "receive %d, DeleteMessageBatch".formatted(most);
      return new Measure(Measure.Kind.RECEIVE, access, prefix() + title, size);
    }

    /// Whether draining is measured too: from a topic it would be the same as from a queue.
    boolean drainCounts() {
      return way != Way.PUBLISH;
    }

    private String lanes() {
      return connections == 1 ? ", 1 connection" : ", %d connections".formatted(connections);
    }

    private String prefix() {
      return fifo ? "FIFO: " : "";
    }
  }

  /// Messages are sent, one after the other, to somebody who waits for them.
  record Pings(Access access, int size) implements Scenario {

    Measure measure() {
      return new Measure(Measure.Kind.LATENCY, access, "send to a waiting receive", size);
    }
  }
}
