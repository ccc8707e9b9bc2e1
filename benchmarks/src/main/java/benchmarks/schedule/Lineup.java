package benchmarks.schedule;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// All contenders, each in its process. Only one has something to do at a time.
record Lineup(List<Competitor> competitors) implements Closeable {

  private static final List<String> FLAGS =
      List.of("-Xms512m", "-Xmx512m", "--enable-native-access=ALL-UNNAMED");

  static Lineup start() throws IOException {
    return start(FLAGS);
  }

  /// @param flags of their JVMs
  static Lineup start(List<String> flags) throws IOException {
    var competitors = new ArrayList<Competitor>();
    for (var contender : Contender.values()) {
      competitors.add(Competitor.start(contender, flags));
    }
    return new Lineup(competitors);
  }

  /// Those that know cron.
  List<Competitor> withCron() {
    return competitors.stream()
        .filter(competitor -> Contender.WITH_CRON.contains(competitor.contender()))
        .toList();
  }

  @Override
  public void close() {
    competitors.forEach(Competitor::close);
  }
}
