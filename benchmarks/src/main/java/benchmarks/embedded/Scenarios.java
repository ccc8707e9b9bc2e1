package benchmarks.embedded;

import java.util.List;

/// Which scenarios there are.
final class Scenarios {

  private static final int MANY = 16;
  private static final int TEN = 10;
  private static final int SMALL = 100;
  private static final int LARGE = 1024;

  private Scenarios() {}

  static List<Scenario> all() {
    return List.of(
        fill(Access.RAW, Way.SEND, 1, 1, SMALL),
        fill(Access.RAW, Way.SEND, MANY, 1, SMALL),
        fill(Access.RAW, Way.SEND_TEN, 1, TEN, SMALL),
        fill(Access.RAW, Way.SEND, 1, 1, LARGE),
        fill(Access.RAW, Way.SEND, MANY, 1, LARGE),
        fill(Access.RAW, Way.SEND_TEN, 1, TEN, LARGE),
        new Scenario.FillAndDrain(Access.RAW, Way.SEND, 1, TEN, true, SMALL),
        fill(Access.RAW, Way.PUBLISH, 1, TEN, SMALL),
        new Scenario.Pings(Access.RAW, SMALL),
        fill(Access.SDK, Way.SEND, 1, 1, SMALL),
        fill(Access.SDK, Way.SEND, MANY, 1, SMALL),
        fill(Access.SDK, Way.SEND_TEN, 1, TEN, SMALL),
        fill(Access.SDK, Way.PUBLISH, 1, TEN, SMALL),
        new Scenario.Pings(Access.SDK, SMALL));
  }

  private static Scenario fill(Access access, Way way, int connections, int most, int size) {
    return new Scenario.FillAndDrain(access, way, connections, most, false, size);
  }
}
