package tomodachi.schedule.internal.claim;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import tomodachi.transport.TransportException;

/// Many claims at once.
@DisabledIf(
    value = "tomodachi.schedule.internal.claim.Postgres#isMissing",
    disabledReason = "no PostgreSQL answers")
final class ContestIT {

  private static final String JOB = "orders/report";
  private static final Instant START = Instant.parse("2026-11-22T04:00:00Z");
  private static final int REPLICAS = 3;
  private static final int THREADS = 8;
  private static final int RUNS = 200;

  /// How far a run may come before or after its turn.
  private static final int DISORDER = 10;

  private static final int CLAIMS_BETWEEN_CUTS = 200;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Grant> grants = new ConcurrentLinkedQueue<>();
  private final Queue<TransportException> failures = new ConcurrentLinkedQueue<>();
  private final AtomicLong clock = new AtomicLong();
  private Postgres postgres;

  /// A claim that was granted between two moments.
  private record Grant(Instant run, long asked, long answered) {}

  @BeforeEach
  void makeSchema() throws SQLException {
    postgres = new Postgres();
  }

  @AfterEach
  void dropSchema() throws SQLException {
    threads.close();
    postgres.close();
  }

  private static List<Instant> runs(long seed) {
    var random = new Random(seed);
    return IntStream.range(0, RUNS)
        .boxed()
        .map(i -> new double[] {i, i + random.nextDouble() * DISORDER})
        .sorted(Comparator.comparingDouble(pair -> pair[1]))
        .map(pair -> START.plusSeconds((long) pair[0]))
        .toList();
  }

  private void claimAll(JdbcClaims claims, long seed) {
    runs(seed).forEach(run -> claim(claims, run));
  }

  private void claim(JdbcClaims claims, Instant run) {
    var asked = clock.incrementAndGet();
    try {
      if (claims.claim(JOB, run)) {
        grants.add(new Grant(run, asked, clock.incrementAndGet()));
      }
    } catch (TransportException e) {
      failures.add(e);
    }
  }

  private List<Future<?>> contest() {
    var replicas =
        Stream.generate(() -> new JdbcClaims(WatchedSource.pool(postgres.source), "claims"))
            .limit(REPLICAS)
            .toList();
    var begun = new ArrayList<Future<?>>();
    for (var i = 0; i < REPLICAS * THREADS; i++) {
      var seed = i;
      begun.add(threads.submit(() -> claimAll(replicas.get(seed % REPLICAS), seed)));
    }
    return begun;
  }

  private static void await(List<? extends Future<?>> begun) throws Exception {
    for (var each : begun) {
      each.get();
    }
  }

  private void assertEachAtMostOnceAndNoneAfterALaterOne() {
    assertThat(grants.stream().collect(groupingBy(Grant::run)))
        .allSatisfy((_, granted) -> assertThat(granted).hasSize(1));
    assertThat(grants)
        .allSatisfy(grant ->
            assertThat(grants)
                .filteredOn(later -> later.asked() > grant.answered())
                .allMatch(later -> later.run().isAfter(grant.run())));
  }

  @Test
  void eachRunIsGrantedAtMostOnceAndNoneAfterALaterOne() throws Exception {
    new JdbcClaims(postgres.source, "claims").open(List.of(JOB));

    await(contest());

    assertThat(failures).isEmpty();
    assertThat(grants).hasSizeGreaterThan(RUNS / DISORDER / 2);
    assertEachAtMostOnceAndNoneAfterALaterOne();
  }

  @Test
  void cutConnectionsGrantNothingTwice() throws Exception {
    new JdbcClaims(postgres.source, "claims").open(List.of(JOB));
    var over = new AtomicBoolean();
    var cuts = threads.submit(() -> cutAgainAndAgainUntil(over));

    await(contest());
    over.set(true);

    assertThat(cuts.get()).isPositive();
    assertThat(failures)
        .isNotEmpty()
        .allSatisfy(failure ->
            assertThat(failure)
                .hasMessageStartingWith("The database does not say who makes the run"));
    assertThat(grants).isNotEmpty();
    assertEachAtMostOnceAndNoneAfterALaterOne();
  }

  private long cutAgainAndAgainUntil(AtomicBoolean over) throws SQLException {
    var cut = 0L;
    while (!over.get()) {
      var next = clock.get() + CLAIMS_BETWEEN_CUTS;
      Awaitility.await()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(() -> over.get() || clock.get() >= next);
      cut += postgres.cut();
    }
    return cut;
  }

  @Test
  void severalMakeTheTableAtOnce() throws Exception {
    for (var round = 0; round < 5; round++) {
      var table = "claims_" + round;
      var openers = Stream.<Callable<Void>>generate(() -> () -> open(table)).limit(5).toList();

      await(threads.invokeAll(openers));

      assertThat(postgres.number("SELECT count(*) FROM " + table)).isEqualTo(2);
    }
  }

  private Void open(String table) throws TransportException {
    new JdbcClaims(postgres.source, table).open(List.of("orders/a", "orders/b"));
    return null;
  }
}
