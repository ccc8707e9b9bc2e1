package benchmarks.reload;

import benchmarks.Figures;
import benchmarks.Progress;
import benchmarks.Rounds;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// Changes all, one after the other, again and again.
record ChangeTrial(Map<Contender, Workplace> places, int warmUp, int changes, Progress progress) {

  /// The one thing measured.
  static final String CHANGE = "change";

  Rounds<String, Contender, Double> run(int rounds) throws IOException {
    var results = new Rounds<String, Contender, Double>();
    for (var change = 0; change < warmUp + rounds * changes; change++) {
      for (var entry : new TreeMap<>(places).entrySet()) {
        var millis = entry.getValue().change("greeting" + change);
        if (change >= warmUp) {
          results.add(CHANGE, entry.getKey(), millis);
        }
      }
    }
    new TreeMap<>(places).keySet().forEach(contender -> tell(results, contender));
    return results;
  }

  private void tell(Rounds<String, Contender, Double> results, Contender contender) {
    progress.say(
        "%s: %s ms"
            .formatted(
                contender.title(),
                Figures.whole(results.spread(CHANGE, contender, Double::doubleValue).median())));
  }
}
