package tomodachi.schedule.internal.claim;

import java.sql.SQLException;
import java.time.Instant;
import tomodachi.transport.TransportException;

/// Failures of the database, as people are told.
final class DatabaseFailure {

  private DatabaseFailure() {}

  static TransportException unreachable(SQLException cause) {
    return failure(
        """
        The database can't be used: %s
            check schedule.data_source, and that the database runs\
        """
            .formatted(line(cause)),
        cause);
  }

  /// @param absent why the table can't be used
  /// @param refused why it can't be made
  static TransportException table(ClaimTable table, SQLException absent, SQLException refused) {
    refused.addSuppressed(absent);
    return failure(
        """
        Table %s can't be used: %s
            nor made: %s
            have it made once, by somebody who may:
                %s;
                %s;\
        """
            .formatted(table.name(), line(absent), line(refused), table.creation(), table.grant()),
        refused);
  }

  static TransportException row(ClaimTable table, String job, SQLException cause) {
    return failure(
        """
        Table %s takes no row for "%s": %s
            if it is for want of a right:
                %s;\
        """
            .formatted(table.name(), job, line(cause), table.grant()),
        cause);
  }

  static TransportException claim(String job, Instant run, SQLException cause) {
    return failure(
        "The database does not say who makes the run of \"%s\" at %s: %s"
            .formatted(job, run, line(cause)),
        cause);
  }

  private static String line(SQLException cause) {
    return new DriverText(cause).line();
  }

  private static TransportException failure(String message, SQLException cause) {
    return new TransportException(message, new DriverText(cause).cause());
  }
}
