package tomodachi.schedule.internal.claim;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/// The PostgreSQL of this machine, and a schema in it that is one test's own.
final class Postgres implements AutoCloseable {

  private static final int PORT = 5432;
  private static final int PATIENCE_MILLIS = 2_000;

  final String schema = "claims_" + UUID.randomUUID().toString().replace("-", "");
  final PGSimpleDataSource source = source("postgres", PORT);

  Postgres() throws SQLException {
    execute("CREATE SCHEMA " + schema);
  }

  /// True where no PostgreSQL answers: its tests are then skipped with a line that can't be
  /// overlooked; with CI=true they are required.
  static boolean isMissing() {
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), PATIENCE_MILLIS);
      return false;
    } catch (IOException e) {
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException(
            "PostgreSQL is required with CI=true, but nothing answers at 127.0.0.1:5432", e);
      }
      System.err.println("!!! SKIPPED: no PostgreSQL at 127.0.0.1:5432; its tests don't run");
      return true;
    }
  }

  /// Connections of another user, or by another port.
  PGSimpleDataSource source(String user, int port) {
    var made = new PGSimpleDataSource();
    made.setServerNames(new String[] {"127.0.0.1"});
    made.setPortNumbers(new int[] {port});
    made.setDatabaseName("test");
    made.setUser(user);
    made.setCurrentSchema(schema);
    made.setApplicationName(schema);
    return made;
  }

  void execute(String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// The number in the only row and column of the answer.
  long number(String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /// Ends the connections of this test.
  ///
  /// @return how many there were
  long cut() throws SQLException {
    return number(
        """
        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
        WHERE application_name = '%s' AND pid <> pg_backend_pid()
        """
            .formatted(schema));
  }

  @Override
  public void close() throws SQLException {
    execute("DROP SCHEMA " + schema + " CASCADE");
  }
}
