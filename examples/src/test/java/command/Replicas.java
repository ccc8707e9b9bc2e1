package command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.postgresql.ds.PGSimpleDataSource;

/// Processes of the exclusive example that share a database, and all the runs they have made.
final class Replicas implements AutoCloseable {

  private static final Pattern RUN = Pattern.compile("process \\d+ makes the run of (\\S+)");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final String database;
  private final List<Command> running = new ArrayList<>();
  private final List<Command> ended = new ArrayList<>();

  /// @param database its URL
  Replicas(String database) {
    this.database = database;
  }

  /// Starts so many more and returns when they are ready.
  void start(int replicas) {
    var started = Stream.generate(this::start).limit(replicas).toList();
    running.addAll(started);
    started.forEach(Command::awaitReady);
  }

  private Command start() {
    return Command.run(
        Map.of("DATABASE_URL", database),
        "examples/exclusive-schedule",
        "--class-path",
        PGSimpleDataSource.class.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  /// Ends the one that made the latest run without a chance to do anything.
  ///
  /// @return that run
  Instant killTheBusiest() {
    var latest = runs().getLast();
    var busiest =
        running.stream().filter(each -> runs(each).contains(latest)).findFirst().orElseThrow();
    assertThat(busiest.kill()).isEqualTo(128 + 9);
    running.remove(busiest);
    ended.add(busiest);
    return latest;
  }

  /// Asks all to stop, and waits for their ends.
  void terminate() {
    running.forEach(each -> assertThat(each.terminate()).isZero());
    ended.addAll(running);
    running.clear();
  }

  private static List<Instant> runs(Command replica) {
    return replica.lines().stream()
        .map(RUN::matcher)
        .filter(line -> line.matches())
        .map(line -> Instant.parse(line.group(1)))
        .toList();
  }

  /// The runs all of them have made, in the order of time.
  List<Instant> runs() {
    return Stream.concat(running.stream(), ended.stream())
        .flatMap(replica -> runs(replica).stream())
        .sorted()
        .toList();
  }

  /// How many of them have made runs.
  long busy() {
    return Stream.concat(running.stream(), ended.stream())
        .filter(replica -> !runs(replica).isEmpty())
        .count();
  }

  /// Waits for a run at least so many seconds after another.
  void awaitRunAfter(Instant run, int seconds) {
    Awaitility.await("a run %d s after %s".formatted(seconds, run))
        .atMost(PATIENCE.plusSeconds(seconds))
        .until(() -> runs().stream().anyMatch(each -> !each.isBefore(run.plusSeconds(seconds))));
  }

  @Override
  public void close() {
    running.forEach(Command::close);
    ended.forEach(Command::close);
  }
}
