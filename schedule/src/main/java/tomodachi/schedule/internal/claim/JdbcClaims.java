package tomodachi.schedule.internal.claim;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.schedule.RunClaims;
import tomodachi.transport.TransportException;

/// Claims in a table of a database, by one statement each.
///
/// - **J1** — the statement that grants a run forbids it, and all before it, to everybody else.
/// - **J2** — a run is granted only when that statement, and its commit, are known to have
///   succeeded.
///
/// A claim that finds its job's row deleted is lost, but the row is made again, for runs that are
/// later than it by more than [RareLook#APART].
public final class JdbcClaims implements RunClaims {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.schedule");

  private final DataSource source;
  private final ClaimTable table;
  private final RareLook looks = new RareLook();

  /// @param table a name that [#checkTable] allows
  public JdbcClaims(DataSource source, String table) {
    this.source = source;
    this.table = new ClaimTable(table);
  }

  /// Checks the name of a table.
  ///
  /// @throws IllegalArgumentException when it isn't one, or would need quotes
  public static void checkTable(String table) {
    ClaimTable.check(table);
  }

  @Override
  public void open(List<String> jobs) throws TransportException {
    try (var session = Session.open(source)) {
      var rows = new ClaimRows(table, session);
      rows.makeTable();
      for (var job : jobs) {
        rows.add(job, ClaimTable.NEVER);
      }
    } catch (SQLException e) {
      throw DatabaseFailure.unreachable(e);
    }
  }

  @Override
  public boolean claim(String job, Instant scheduledTime) throws TransportException {
    var run = scheduledTime.toEpochMilli();
    try (var session = Session.open(source)) {
      var granted = session.update(table.claim(), run, job, run) > 0;
      if (!granted && looks.isDue(job, scheduledTime)) {
        restoreRow(new ClaimRows(table, session), job, scheduledTime);
      }
      return granted;
    } catch (SQLException e) {
      throw DatabaseFailure.claim(job, scheduledTime, e);
    }
  }

  /// Grants neither the run nor those soon after it: this claim may be late, and other replicas may
  /// have made them before the row was deleted.
  private void restoreRow(ClaimRows rows, String job, Instant run)
      throws TransportException, SQLException {
    var mayHaveBeenMade = run.plus(RareLook.APART);
    if (rows.add(job, mayHaveBeenMade.toEpochMilli())) {
      LOG.atWarn()
          .addKeyValue("job", job)
          .addKeyValue("table", table.name())
          .log(
              "the row of an exclusive schedule was missing, no replica could make its runs; it is"
                  + " made again, and runs after {} take place",
              mayHaveBeenMade);
    }
  }
}
