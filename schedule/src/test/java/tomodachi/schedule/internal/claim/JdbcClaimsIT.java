package tomodachi.schedule.internal.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.schedule.internal.claim.WatchedSource.Step;
import tomodachi.transport.TransportException;

/// One claim after the other.
@DisabledIf(
    value = "tomodachi.schedule.internal.claim.Postgres#isMissing",
    disabledReason = "no PostgreSQL answers")
final class JdbcClaimsIT {

  private static final String JOB = "orders/report";
  private static final Instant RUN = Instant.parse("2026-11-22T04:00:00Z");

  private Postgres postgres;

  @BeforeEach
  void makeSchema() throws SQLException {
    postgres = new Postgres();
  }

  @AfterEach
  void dropSchema() throws SQLException {
    postgres.close();
  }

  private JdbcClaims opened(DataSource source) throws TransportException {
    var claims = new JdbcClaims(source, "claims");
    claims.open(List.of(JOB, "orders/other"));
    return claims;
  }

  private DataSource withoutAutoCommit() {
    return WatchedSource.source(() -> {
      var connection = postgres.source.getConnection();
      connection.setAutoCommit(false);
      return connection;
    });
  }

  @Test
  void runIsGrantedToTheFirstThatAsks() throws Exception {
    var one = opened(postgres.source);
    var another = opened(postgres.source);

    assertThat(another.claim(JOB, RUN)).isTrue();
    assertThat(one.claim(JOB, RUN)).isFalse();
    assertThat(another.claim(JOB, RUN)).isFalse();
  }

  @Test
  void nothingBeforeAGrantedRunIsGranted() throws Exception {
    var claims = opened(postgres.source);

    assertThat(claims.claim(JOB, RUN)).isTrue();
    assertThat(claims.claim(JOB, RUN.minusMillis(1))).isFalse();
    assertThat(claims.claim(JOB, RUN.plusMillis(1))).isTrue();
  }

  @Test
  void jobsAreClaimedEachByItself() throws Exception {
    var claims = opened(postgres.source);

    assertThat(claims.claim(JOB, RUN)).isTrue();
    assertThat(claims.claim("orders/other", RUN)).isTrue();
  }

  @Test
  void runsBefore1970AreGrantedToo() throws Exception {
    assertThat(opened(postgres.source).claim(JOB, Instant.EPOCH.minusSeconds(1))).isTrue();
  }

  @Test
  void openingAgainForgetsNothing() throws Exception {
    opened(postgres.source).claim(JOB, RUN);

    assertThat(opened(postgres.source).claim(JOB, RUN)).isFalse();
    assertThat(postgres.number("SELECT count(*) FROM claims")).isEqualTo(2);
  }

  @Test
  void tableMayBeOfAnotherSchema() throws Exception {
    var source = postgres.source("postgres", 5432);
    source.setCurrentSchema("public");

    var claims = new JdbcClaims(source, postgres.schema + ".claims");
    claims.open(List.of(JOB));

    assertThat(claims.claim(JOB, RUN)).isTrue();
    assertThat(postgres.number("SELECT count(*) FROM claims")).isEqualTo(1);
  }

  @Test
  void withoutAutoCommitClaimsAreCommitted() throws Exception {
    var claims = opened(withoutAutoCommit());

    assertThat(claims.claim(JOB, RUN)).isTrue();
    assertThat(opened(postgres.source).claim(JOB, RUN)).isFalse();
    assertThat(claims.claim(JOB, RUN.plusSeconds(1))).isTrue();
  }

  @Test
  void oneStatementDecides() throws Exception {
    var statements = new AtomicInteger();
    var claims =
        opened(
            WatchedSource.of(
                postgres.source,
                (connection, method, arguments) -> {
                  if (method.getName().equals("prepareStatement")) {
                    statements.incrementAndGet();
                  }
                  return Step.proceed(connection, method, arguments);
                }));
    claims.claim(JOB, RUN);
    claims.claim(JOB, RUN); // The first that is lost looks for the row too.
    statements.set(0);

    claims.claim(JOB, RUN.plusSeconds(1));
    claims.claim(JOB, RUN.plusSeconds(1));

    assertThat(statements).hasValue(2);
  }

  @Test
  void lostAnswerMeansNotGrantedToAnybody() throws Exception {
    var losing = new AtomicBoolean();
    var claims =
        opened(
            WatchedSource.of(
                withoutAutoCommit(),
                (connection, method, arguments) -> {
                  var answer = Step.proceed(connection, method, arguments);
                  if (method.getName().equals("commit") && losing.get()) {
                    throw new SQLException("An I/O error occurred");
                  }
                  return answer;
                }));
    losing.set(true);

    assertThatThrownBy(() -> claims.claim(JOB, RUN))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessage(
            "The database does not say who makes the run of \"orders/report\" at"
                + " 2026-11-22T04:00:00Z: An I/O error occurred");

    losing.set(false);
    assertThat(claims.claim(JOB, RUN)).isFalse();
    assertThat(claims.claim(JOB, RUN.plusSeconds(1))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "setNetworkTimeout"})
  void grantCountsThoughTheConnectionFailsAfterIt(String failing) throws Exception {
    opened(postgres.source);
    var used = new AtomicBoolean();
    var source =
        WatchedSource.of(
            postgres.source,
            (connection, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                used.set(true);
              }
              var answer = Step.proceed(connection, method, arguments);
              if (method.getName().equals(failing) && used.get()) {
                throw new SQLException("An I/O error occurred");
              }
              return answer;
            });

    assertThat(new JdbcClaims(source, "claims").claim(JOB, RUN)).isTrue();
  }

  @Test
  void grantCountsThoughItsStatementFailsAfterIt() throws Exception {
    opened(postgres.source);
    var source =
        WatchedSource.of(
            postgres.source,
            (connection, method, arguments) -> {
              var answer = Step.proceed(connection, method, arguments);
              return answer instanceof PreparedStatement statement
                  ? WatchedSource.failingAtItsEnd(statement)
                  : answer;
            });

    assertThat(new JdbcClaims(source, "claims").claim(JOB, RUN)).isTrue();
  }

  @Test
  void deletedRowIsMadeAgainByALostClaimAndGrantsNothingTwice() throws Exception {
    var claims = opened(postgres.source);
    claims.claim(JOB, RUN);
    postgres.execute("DELETE FROM claims");

    assertThat(claims.claim(JOB, RUN)).isFalse();
    assertThat(claims.claim(JOB, RUN)).isFalse();
    assertThat(claims.claim(JOB, RUN.plusSeconds(60))).isFalse();
    assertThat(claims.claim(JOB, RUN.plusSeconds(61))).isTrue();
  }

  @Test
  void deletedRowIsMadeAgainByALateClaimAndGrantsNothingTwice() throws Exception {
    var late = opened(postgres.source);
    var claims = opened(postgres.source);
    claims.claim(JOB, RUN);
    postgres.execute("DELETE FROM claims");

    assertThat(late.claim(JOB, RUN.minusSeconds(30))).isFalse();

    assertThat(claims.claim(JOB, RUN)).isFalse();
    assertThat(late.claim(JOB, RUN.plusSeconds(31))).isTrue();
  }

  @Test
  void usualNetworkTimeoutIsRestored() throws Exception {
    try (var connection = postgres.source.getConnection()) {
      connection.setNetworkTimeout(Runnable::run, 60_000);
      var pool = WatchedSource.pool(WatchedSource.source(() -> connection));

      assertThat(opened(pool).claim(JOB, RUN)).isTrue();

      assertThat(connection.getNetworkTimeout()).isEqualTo(60_000);
    }
  }
}
