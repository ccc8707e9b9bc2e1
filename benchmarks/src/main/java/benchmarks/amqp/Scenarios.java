package benchmarks.amqp;

import benchmarks.amqp.client.How;
import java.util.ArrayList;
import java.util.List;

/// Which scenarios there are.
///
/// The numbers of messages are such that a round takes about a second, and whole acknowledgements
/// of half a prefetch come out.
///
/// @param divisor by which the numbers of messages are divided
/// @param fast whether the broker is so fast that it needs more of them
record Scenarios(int divisor, boolean fast) {

  private static final int[] SIZES = {100, 1024};
  // More than a fast broker has room for in memory would be too many.
  private static final int MORE = 2;

  /// All of them.
  List<Scenario> all() {
    var all = new ArrayList<Scenario>();
    for (var persistent : new boolean[] {true, false}) {
      all.addAll(of(persistent));
    }
    return all;
  }

  /// Those with persistent messages: for a broker that keeps nothing anyway.
  List<Scenario> persistent() {
    return of(true);
  }

  /// What every process does before it is measured.
  List<Scenario> warmUp() {
    return of(SIZES[0], true);
  }

  private List<Scenario> of(boolean persistent) {
    var all = new ArrayList<Scenario>();
    for (var size : SIZES) {
      all.addAll(of(size, persistent));
    }
    return all;
  }

  private List<Scenario> of(int size, boolean persistent) {
    return List.of(
        inTurn(How.ONE_BY_ONE, 1, size, persistent, 1_000),
        inTurn(How.THREADS, 50, size, persistent, 10_000),
        inTurn(How.PIPELINED, 250, size, persistent, 20_000),
        new Scenario(Scenario.Shape.AT_ONCE, How.PIPELINED, 250, size, persistent, count(20_000)));
  }

  private Scenario inTurn(How how, int prefetch, int size, boolean persistent, int count) {
    return new Scenario(
        Scenario.Shape.ONE_AFTER_THE_OTHER, how, prefetch, size, persistent, count(count));
  }

  private int count(int usual) {
    return usual * (fast ? MORE : 1) / divisor;
  }
}
