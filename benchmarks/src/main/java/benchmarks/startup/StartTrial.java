package benchmarks.startup;

import benchmarks.Figures;
import benchmarks.Progress;
import benchmarks.Rounds;
import benchmarks.service.Launch;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// Starts all, one after the other, again and again.
///
/// @param idle how long a service is left alone before its memory is measured
record StartTrial(Map<Contender, Launch> launches, Duration idle, Progress progress) {

  /// The one thing measured.
  static final String START = "start";

  /// Starts each once, so that files are in memory, and then so many rounds.
  Rounds<String, Contender, Started> run(int rounds) throws IOException {
    var results = new Rounds<String, Contender, Started>();
    for (var entry : launches.entrySet()) {
      start(entry.getKey(), entry.getValue(), Duration.ZERO);
    }
    for (var round = 0; round < rounds; round++) {
      for (var entry : launches.entrySet()) {
        results.add(START, entry.getKey(), start(entry.getKey(), entry.getValue(), idle));
      }
    }
    launches.keySet().forEach(contender -> tell(results, contender));
    return results;
  }

  private static Started start(Contender contender, Launch launch, Duration idle)
      throws IOException {
    try (var running = launch.start()) {
      if (contender == Contender.NOTHING) {
        running.awaitFirstLine();
      } else {
        running.awaitAnswer("hello, you");
      }
      var millis = running.millis();
      var cpu = running.cpu();
      LockSupport.parkNanos(idle.toNanos());
      return new Started(millis, cpu, running.memory());
    }
  }

  private void tell(Rounds<String, Contender, Started> results, Contender contender) {
    progress.say(
        "%s: %s ms, %s ms of CPU, %s MB"
            .formatted(
                contender.title(),
                Figures.whole(results.spread(START, contender, Started::millis).median()),
                Figures.whole(results.spread(START, contender, Started::cpu).median()),
                Figures.whole(results.spread(START, contender, Started::memory).median())));
  }
}
