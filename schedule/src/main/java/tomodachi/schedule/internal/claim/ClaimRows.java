package tomodachi.schedule.internal.claim;

import java.sql.SQLException;
import tomodachi.transport.TransportException;

/// Makes the table, and the rows in it, where they are missing. Several replicas may do so at once.
record ClaimRows(ClaimTable table, Session session) {

  /// Makes the table if there is none.
  void makeTable() throws TransportException, SQLException {
    try {
      probe();
    } catch (SQLException e) {
      if (session.isOver()) {
        throw e;
      }
      makeTableFor(e);
    }
  }

  private void makeTableFor(SQLException absent) throws TransportException {
    try {
      session.update(table.creation());
    } catch (SQLException e) {
      if (!isUsableAfter(e)) {
        throw DatabaseFailure.table(table, absent, e);
      }
    }
  }

  /// Another replica may have made it first.
  private boolean isUsableAfter(SQLException refused) {
    try {
      probe();
      return true;
    } catch (SQLException e) {
      refused.addSuppressed(e);
      return false;
    }
  }

  /// A claim that is never granted: needs the table, its columns and the right to claim.
  private void probe() throws SQLException {
    session.update(table.claim(), ClaimTable.NEVER, "", ClaimTable.NEVER);
  }

  /// Adds the row of a job if it has none.
  ///
  /// @param lastRun no run up to this one will be granted
  /// @return true when it was added by this call
  boolean add(String job, long lastRun) throws TransportException, SQLException {
    if (session.finds(table.row(), job)) {
      return false;
    }
    try {
      return session.update(table.insertion(), job, lastRun) > 0;
    } catch (SQLException e) {
      if (!isThereAfter(e, job)) {
        throw DatabaseFailure.row(table, job, e);
      }
      return false;
    }
  }

  /// Another replica may have added it first.
  private boolean isThereAfter(SQLException refused, String job) {
    try {
      return session.finds(table.row(), job);
    } catch (SQLException e) {
      refused.addSuppressed(e);
      return false;
    }
  }
}
