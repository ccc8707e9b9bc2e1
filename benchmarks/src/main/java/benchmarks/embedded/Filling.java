package benchmarks.embedded;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Sends messages until there are enough, or the time is over; each connection at least once.
///
/// @param most messages
/// @param longest time
record Filling(Way way, int most, Duration longest) {

  /// How many were sent: those with the numbers below that.
  int run(Team team) throws Exception {
    var next = new AtomicInteger();
    var begin = System.nanoTime();
    team.run(lane -> {
      do {
        var first = next.getAndAdd(way.messages());
        if (first >= most) {
          break;
        }
        way.go(lane, first);
      } while (System.nanoTime() - begin < longest.toNanos());
    });
    return Math.min(next.get(), most);
  }
}
