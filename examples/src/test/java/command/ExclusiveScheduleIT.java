package command;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.postgresql.ds.PGSimpleDataSource;
import tomodachi.testing.FaultProxy;

/// Several processes of the exclusive example on one PostgreSQL never make a run twice, whatever
/// happens to them and to their connections.
///
/// The system property `exclusive.seconds` is how long it takes: that many runs come due.
@DisabledIf(value = "peers.Peers#postgresIsMissing", disabledReason = "no PostgreSQL answers")
class ExclusiveScheduleIT {

  private static final int SECONDS = Integer.getInteger("exclusive.seconds", 15);
  private static final int REPLICAS = 3;
  private static final int LEAST_PERCENT = 80;
  private static final InetSocketAddress POSTGRES =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 5432);

  private final String schema = "example_" + UUID.randomUUID().toString().replace("-", "");

  /// The first start may build the distribution.
  @BeforeAll
  static void build() {
    Finished.of("--version");
  }

  @BeforeEach
  void makeSchema() throws SQLException {
    execute("CREATE SCHEMA " + schema);
  }

  @AfterEach
  void dropSchema() throws SQLException {
    execute("DROP SCHEMA " + schema + " CASCADE");
  }

  private void execute(String sql) throws SQLException {
    var source = new PGSimpleDataSource();
    source.setURL(url(POSTGRES));
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String url(InetSocketAddress address) {
    return "jdbc:postgresql://127.0.0.1:%d/test?user=postgres&currentSchema=%s"
        .formatted(address.getPort(), schema);
  }

  @Test
  void eachRunTakesPlaceOnceThoughAProcessIsKilledAndConnectionsAreCut() {
    try (var network = FaultProxy.to(POSTGRES);
        var replicas = new Replicas(url(network.address()))) {
      replicas.start(REPLICAS);
      replicas.awaitRunAfter(Instant.EPOCH, 0);
      var first = replicas.runs().getFirst();

      replicas.awaitRunAfter(first, SECONDS / 4);
      var killed = replicas.killTheBusiest();
      replicas.awaitRunAfter(first, SECONDS / 2);
      var cut = replicas.runs().getLast();
      cut(network);
      replicas.start(1);
      replicas.awaitRunAfter(first, SECONDS - 1);
      replicas.terminate();

      report(replicas.runs(), killed, cut);
      assertThat(replicas.runs()).doesNotHaveDuplicates();
      assertThat(replicas.runs()).hasSizeGreaterThanOrEqualTo(share(due(replicas.runs()).size()));
      assertThat(replicas.busy()).isGreaterThanOrEqualTo(2);
    }
  }

  /// Each of the two that are left is asking for a run, or about to.
  private static void cut(FaultProxy network) {
    network.stall();
    Awaitility.await("claims to cut off")
        .pollDelay(Duration.ZERO)
        .until(() -> network.open() >= REPLICAS - 1);
    network.cut();
    network.flow();
  }

  /// What takes place at least, of so many.
  private static int share(int due) {
    return Math.ceilDiv(due * LEAST_PERCENT, 100);
  }

  /// All instants from the first run to the last.
  private static List<Instant> due(List<Instant> runs) {
    return Stream.iterate(runs.getFirst(), run -> run.plusSeconds(1))
        .takeWhile(run -> !run.isAfter(runs.getLast()))
        .toList();
  }

  /// One line for whoever reads the log of the build.
  ///
  /// @param killed the latest run when a process was killed
  /// @param cut the latest run when connections were cut
  private static void report(List<Instant> runs, Instant killed, Instant cut) {
    var due = due(runs);
    var gaps = due.stream().filter(run -> !runs.contains(run)).toList();
    System.out.printf(
        "exclusive: %d instants of %d, %s, killed after %s, cut after %s, gaps: %s%n",
        due.size() - gaps.size(),
        due.size(),
        runs.stream().distinct().count() == runs.size() ? "each once" : "SOME TWICE",
        killed,
        cut,
        gaps.isEmpty() ? "none" : gaps.stream().map(Instant::toString).collect(joining(", ")));
  }
}
