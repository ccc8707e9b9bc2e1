package benchmarks.schedule.ours;

import benchmarks.schedule.client.Expression;
import benchmarks.schedule.client.Runs;
import java.time.Instant;
import java.time.ZonedDateTime;
import tomodachi.schedule.CronExpression;

/// The times of a [CronExpression].
public final class OurRuns implements Runs {

  private final CronExpression cron;
  private ZonedDateTime at = START;

  /// Reads an expression.
  public OurRuns(Expression expression) {
    cron = CronExpression.parse(expression.ours());
  }

  @Override
  public void restart() {
    at = START;
  }

  @Override
  public boolean move() {
    var next = cron.next(at);
    if (next == null) {
      return false;
    }
    at = next;
    return true;
  }

  @Override
  public Instant at() {
    return at.toInstant();
  }
}
