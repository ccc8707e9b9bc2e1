package benchmarks.amqp;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// All contenders, in processes with the same flags.
record Lineup(List<Competitor> competitors) implements Closeable {

  private static final List<String> FLAGS =
      List.of("-Xms512m", "-Xmx512m", "--enable-native-access=ALL-UNNAMED");

  static Lineup start() throws IOException {
    return start(FLAGS);
  }

  /// Starts all.
  ///
  /// @param flags of each JVM
  static Lineup start(List<String> flags) throws IOException {
    var competitors = new ArrayList<Competitor>();
    for (var contender : Contender.values()) {
      competitors.add(Competitor.start(contender, flags));
    }
    return new Lineup(competitors);
  }

  @Override
  public void close() {
    for (var competitor : competitors) {
      competitor.close();
    }
  }
}
