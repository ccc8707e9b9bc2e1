package benchmarks.embedded;

import benchmarks.Figures;
import benchmarks.Progress;
import benchmarks.Rounds;
import benchmarks.Spread;
import benchmarks.embedded.raw.Greeting;
import benchmarks.embedded.server.Rival;
import benchmarks.embedded.server.Rivals;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// How long servers take until they have answered a request, in a fresh process each time.
///
/// @param times how often each is started
record StartTrial(Rivals rivals, int times, Progress progress) {

  private static final double NANOS_OF_A_MILLISECOND = 1e6;

  /// What came out.
  ///
  /// @param starts of all, in new processes
  /// @param ready milliseconds from our main method until it can be connected to
  /// @param within milliseconds until ours has answered in a JVM that runs already
  record Outcome(Rounds<Figure, Rival, Double> starts, Spread ready, Spread within) {

    /// How much longer another one, which has to be a process of its own, takes to answer than ours
    /// in a JVM that runs already.
    Spread timesEarlierWithin(Rival other) {
      var times = starts.spread(Figure.TIME, other, time -> time);
      return new Spread(
          times.min() / within.median(),
          times.median() / within.median(),
          times.max() / within.median());
    }
  }

  /// What is measured of a start, in milliseconds.
  enum Figure {
    /// From the start of the process to the answer.
    TIME("start of the process → answer, ms"),
    /// What the process has used by then.
    CPU("CPU of the process until then, ms"),
    /// From the start of the process to the answer, where JVMs have an archive of their classes.
    ARCHIVED("start of the process → answer, JVMs with an archive of their classes, ms");

    private final String title;

    Figure(String title) {
      this.title = title;
    }

    @Override
    public String toString() {
      return title;
    }
  }

  Outcome run() throws IOException {
    var starts = new Rounds<Figure, Rival, Double>();
    var ready = new ArrayList<Double>();
    var archived = rivals.withArchives();
    prepare(archived);
    for (var time = 0; time < times; time++) {
      for (var rival : rivals.installed()) {
        var readyNanos = start(rival, starts);
        if (rival == Rival.OURS) {
          ready.add(readyNanos / NANOS_OF_A_MILLISECOND);
        }
        starts.add(Figure.ARCHIVED, rival, time(archived, rival));
      }
    }
    return told(new Outcome(starts, Spread.of(ready), within()));
  }

  /// Has the archives written: a JVM does so when it ends.
  private static void prepare(Rivals archived) throws IOException {
    for (var rival : archived.installed()) {
      time(archived, rival);
    }
  }

  private static double time(Rivals rivals, Rival rival) throws IOException {
    var begin = System.nanoTime();
    try (var server = rivals.start(rival)) {
      Greeting.send(server.endpoint());
      return since(begin);
    }
  }

  private long start(Rival rival, Rounds<Figure, Rival, Double> starts) throws IOException {
    var begin = System.nanoTime();
    try (var server = rivals.start(rival)) {
      Greeting.send(server.endpoint());
      starts.add(Figure.TIME, rival, since(begin));
      starts.add(Figure.CPU, rival, server.cpu().toNanos() / NANOS_OF_A_MILLISECOND);
      return server.readyNanos();
    }
  }

  private Spread within() throws IOException {
    var nanos = new ArrayList<Double>();
    for (var time = 0; time < times; time++) {
      var begin = System.nanoTime();
      try (var running = EmbeddedBroker.of("aws").orElseThrow().start(0, Timeline.system())) {
        Greeting.send(URI.create("http://127.0.0.1:" + running.address().getPort()));
        nanos.add(since(begin));
      }
    }
    return Spread.of(nanos);
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / NANOS_OF_A_MILLISECOND;
  }

  private Outcome told(Outcome outcome) {
    for (var rival : rivals.installed()) {
      progress.say(
          "%s has answered after %s ms"
              .formatted(
                  rival.title(),
                  Figures.brief(outcome.starts.spread(Figure.TIME, rival, time -> time).median())));
    }
    return outcome;
  }
}
