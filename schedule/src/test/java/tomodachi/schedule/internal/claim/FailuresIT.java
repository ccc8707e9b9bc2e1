package tomodachi.schedule.internal.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import tomodachi.testing.FaultProxy;
import tomodachi.transport.TransportException;

/// What people are told when the database fails or refuses.
@DisabledIf(
    value = "tomodachi.schedule.internal.claim.Postgres#isMissing",
    disabledReason = "no PostgreSQL answers")
final class FailuresIT {

  private static final String JOB = "orders/report";
  private static final Instant RUN = Instant.parse("2026-11-22T04:00:00Z");

  private static final String WAITING =
      "SELECT count(*) FROM pg_locks WHERE NOT granted AND pid IN (SELECT pid FROM pg_stat_activity"
          + " WHERE application_name = current_setting('application_name'))";

  private Postgres postgres;
  private String limited;

  @BeforeEach
  void makeSchemaAndUser() throws SQLException {
    postgres = new Postgres();
    limited = postgres.schema;
    postgres.execute("CREATE ROLE %s LOGIN".formatted(limited));
    postgres.execute("GRANT USAGE ON SCHEMA %s TO %s".formatted(postgres.schema, limited));
  }

  @AfterEach
  void drop() throws SQLException {
    postgres.execute("DROP OWNED BY " + limited);
    postgres.execute("DROP ROLE " + limited);
    postgres.close();
  }

  private JdbcClaims claimsOf(String user) {
    return new JdbcClaims(postgres.source(user, 5432), "claims");
  }

  @Test
  void withoutTheRightToCreateTheStatementsAreShown() {
    assertThatThrownBy(() -> claimsOf(limited).open(List.of(JOB)))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessage(
            """
            Table claims can't be used: ERROR: relation "claims" does not exist
                nor made: ERROR: permission denied for schema %s
                have it made once, by somebody who may:
                    CREATE TABLE claims (job VARCHAR(255) PRIMARY KEY, last_run BIGINT NOT NULL);
                    GRANT SELECT, INSERT, UPDATE ON claims TO <user>;\
            """
                .formatted(postgres.schema));
  }

  @Test
  void statementsShownAreEnough() throws Exception {
    var table = new ClaimTable("claims");
    postgres.execute(table.creation());
    postgres.execute(table.grant().replace("<user>", limited));

    var claims = claimsOf(limited);
    claims.open(List.of(JOB));

    assertThat(claims.claim(JOB, RUN)).isTrue();
  }

  @Test
  void withoutTheRightToInsertTheStatementIsShown() throws Exception {
    postgres.execute(new ClaimTable("claims").creation());
    postgres.execute("GRANT SELECT, UPDATE ON claims TO " + limited);

    assertThatThrownBy(() -> claimsOf(limited).open(List.of(JOB)))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessage(
            """
            Table claims takes no row for "orders/report": ERROR: permission denied for table claims
                if it is for want of a right:
                    GRANT SELECT, INSERT, UPDATE ON claims TO <user>;\
            """);
  }

  @Test
  void tableWithOtherColumnsIsNotUsed() throws Exception {
    postgres.execute("CREATE TABLE claims (id INT)");

    assertThatThrownBy(() -> claimsOf("postgres").open(List.of(JOB)))
        .hasMessageContainingAll(
            "Table claims can't be used: ERROR: column \"job\" does not exist",
            "nor made: ERROR: relation \"claims\" already exists");
  }

  @Test
  void databaseThatIsNotThereIsNamedWithoutItsUrl() throws Exception {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertThatThrownBy(
            () -> new JdbcClaims(postgres.source("ada", port), "claims").open(List.of(JOB)))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessage(
            """
            The database can't be used: Connection to 127.0.0.1:%d refused. Check \
            that the hostname and port are correct and that the postmaster is accepting TCP/IP \
            connections. (Connection refused)
                check schedule.data_source, and that the database runs\
            """
                .formatted(port));
  }

  @Test
  void poolThatFailsInItsOwnWayIsToldAlike() {
    var source =
        WatchedSource.source(() -> {
          throw new IllegalStateException("Failed to initialize pool");
        });

    assertThatThrownBy(() -> new JdbcClaims(source, "claims").open(List.of(JOB)))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessage(
            """
            The database can't be used: Failed to initialize pool
                check schedule.data_source, and that the database runs\
            """);
  }

  @Test
  void rowHeldByAnotherIsNotWaitedForForEver() throws Exception {
    var claims = claimsOf("postgres");
    claims.open(List.of(JOB));
    try (var other = postgres.source.getConnection();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("UPDATE claims SET last_run = 0");

      assertThatThrownBy(() -> claims.claim(JOB, RUN))
          .hasMessage(
              "The database does not say who makes the run of \"orders/report\" at"
                  + " 2026-11-22T04:00:00Z: ERROR: canceling statement due to user request");
    }
    assertThat(claims.claim(JOB, RUN)).isTrue();
  }

  @Test
  void interruptEndsAClaim() throws Exception {
    var claims = claimsOf("postgres");
    claims.open(List.of(JOB));
    try (var other = postgres.source.getConnection();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("UPDATE claims SET last_run = 0");
      var failure = new CompletableFuture<Throwable>();
      var claim =
          Thread.ofVirtual()
              .start(() -> failure.complete(catchThrowable(() -> claims.claim(JOB, RUN))));
      Awaitility.await().until(() -> postgres.number(WAITING) == 1);

      claim.interrupt();

      assertThat(failure.get())
          .isExactlyInstanceOf(TransportException.class)
          .hasMessageEndingWith(
              "An I/O error occurred while sending to the backend. (Closed by interrupt)");
    }
  }

  @Test
  void networkThatFallsSilentIsNotWaitedForForEver() throws Exception {
    try (var network =
        FaultProxy.to(new InetSocketAddress(InetAddress.getLoopbackAddress(), 5432))) {
      var source = postgres.source("postgres", network.address().getPort());
      source.setCancelSignalTimeout(1);
      var claims = new JdbcClaims(WatchedSource.pool(source), "claims");
      claims.open(List.of(JOB));
      network.stall();

      assertThatThrownBy(() -> claims.claim(JOB, RUN))
          .hasMessageStartingWith("The database does not say who makes the run of");

      network.flow();
    }
  }
}
