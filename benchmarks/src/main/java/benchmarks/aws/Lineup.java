package benchmarks.aws;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Contenders, in processes with the same flags.
record Lineup(List<Competitor> competitors) implements Closeable {

  /// Starts those.
  ///
  /// @param flags of each JVM
  static Lineup start(List<Contender> contenders, List<String> flags) throws IOException {
    var competitors = new ArrayList<Competitor>();
    for (var contender : contenders) {
      competitors.add(Competitor.start(contender, flags));
    }
    return new Lineup(competitors);
  }

  @Override
  public void close() throws IOException {
    for (var competitor : competitors) {
      competitor.close();
    }
  }
}
