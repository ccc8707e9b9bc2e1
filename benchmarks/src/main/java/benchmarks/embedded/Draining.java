package benchmarks.embedded;

import benchmarks.embedded.client.Lane;
import java.io.IOException;
import java.time.Duration;

/// Receives and deletes messages until none is left.
///
/// @param most messages received by a request
record Draining(int most, Ledger ledger) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Returns when all have come.
  ///
  /// @throws IllegalStateException if some don't
  void run(Team team) throws Exception {
    var begin = System.nanoTime();
    team.run(lane -> {
      while (!ledger.isComplete()) {
        if (!takeSome(lane)) {
          checkPatience(begin);
        }
      }
    });
  }

  private boolean takeSome(Lane lane) throws IOException {
    var messages = lane.receive(most, 0);
    if (messages.isEmpty()) {
      return false;
    }
    lane.delete(messages);
    ledger.add(messages);
    return true;
  }

  private void checkPatience(long begin) {
    if (System.nanoTime() - begin > PATIENCE.toNanos()) {
      throw new IllegalStateException("Only " + ledger + " have come");
    }
  }
}
