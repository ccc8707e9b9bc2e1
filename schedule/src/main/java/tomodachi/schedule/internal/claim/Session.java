package tomodachi.schedule.internal.claim;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection while it is in use. Each statement is a transaction of its own, whatever the
/// connection's auto-commit says, and none takes for ever.
final class Session implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.schedule");

  private static final int MOST_SECONDS = 5;

  /// Longer than a statement, whose cancellation has then had no answer either.
  private static final int MOST_SILENCE_MILLIS = 7_000;

  private static final int UNKNOWN = -1;

  private final Connection connection;
  private final int usualSilence;

  private Session(Connection connection) throws SQLException {
    this.connection = connection;
    usualSilence = limitSilence(connection);
  }

  /// What a statement is executed for.
  @FunctionalInterface
  private interface Execution<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  /// Gives something back after its use.
  @FunctionalInterface
  private interface Release {
    void run() throws SQLException;
  }

  static Session open(DataSource source) throws SQLException {
    var connection = connection(source);
    try {
      return new Session(connection);
    } catch (SQLException e) {
      closeAfter(e, connection);
      throw e;
    }
  }

  /// Pools that start at the first use tell of a missing database by exceptions of their own.
  private static Connection connection(DataSource source) throws SQLException {
    try {
      return source.getConnection();
    } catch (RuntimeException e) {
      throw new SQLException(e.getMessage(), e);
    }
  }

  private static void closeAfter(SQLException failure, Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  /// Bounds how long the network may be silent.
  ///
  /// @return the bound it had before, or [#UNKNOWN] when it keeps that
  private static int limitSilence(Connection connection) throws SQLException {
    try {
      var usual = connection.getNetworkTimeout();
      if (usual > 0 && usual <= MOST_SILENCE_MILLIS) {
        return UNKNOWN;
      }
      connection.setNetworkTimeout(Runnable::run, MOST_SILENCE_MILLIS);
      return usual;
    } catch (SQLFeatureNotSupportedException _) {
      return UNKNOWN; // The driver's own limits have to do.
    }
  }

  /// Changes rows, or the table itself.
  ///
  /// @return how many rows
  int update(String sql, Object... parameters) throws SQLException {
    return execute(sql, PreparedStatement::executeUpdate, parameters);
  }

  /// Whether a query finds a row.
  boolean finds(String sql, Object... parameters) throws SQLException {
    return execute(sql, Session::hasRow, parameters);
  }

  private static boolean hasRow(PreparedStatement query) throws SQLException {
    try (var rows = query.executeQuery()) {
      return rows.next();
    }
  }

  private <T> T execute(String sql, Execution<T> execution, Object... parameters)
      throws SQLException {
    try {
      return committed(connection.prepareStatement(sql), execution, parameters);
    } catch (SQLException e) {
      rollBackAfter(e);
      throw e;
    }
  }

  private <T> T committed(PreparedStatement statement, Execution<T> execution, Object... parameters)
      throws SQLException {
    try {
      statement.setQueryTimeout(MOST_SECONDS);
      for (var i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      var result = execution.of(statement);
      commit();
      return result;
    } finally {
      release(statement::close);
    }
  }

  private void commit() throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
  }

  private void rollBackAfter(SQLException failure) {
    try {
      if (!connection.isClosed() && !connection.getAutoCommit()) {
        connection.rollback();
      }
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  /// Whether the connection is no more, as after a failure that ended it.
  boolean isOver() throws SQLException {
    return connection.isClosed();
  }

  /// Never throws: what has been committed stays so, and its result is known.
  @Override
  public void close() {
    release(this::restoreSilence);
    release(connection::close);
  }

  private void restoreSilence() throws SQLException {
    if (usualSilence != UNKNOWN && !connection.isClosed()) {
      connection.setNetworkTimeout(Runnable::run, usualSilence);
    }
  }

  private static void release(Release release) {
    try {
      release.run();
    } catch (SQLException | RuntimeException e) {
      LOG.debug("a connection to the database was not given back as it should be", e);
    }
  }
}
