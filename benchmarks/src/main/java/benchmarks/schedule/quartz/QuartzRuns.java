package benchmarks.schedule.quartz;

import benchmarks.schedule.client.Expression;
import benchmarks.schedule.client.Runs;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.quartz.CronExpression;

/// The times of Quartz's [CronExpression].
public final class QuartzRuns implements Runs {

  private static final Date FIRST = Date.from(START.toInstant());

  private final CronExpression cron;
  private Date at = FIRST;

  /// Reads an expression.
  public QuartzRuns(Expression expression) throws ParseException {
    cron = new CronExpression(expression.quartz());
    cron.setTimeZone(TimeZone.getTimeZone(START.getZone()));
  }

  @Override
  public void restart() {
    at = FIRST;
  }

  @Override
  public boolean move() {
    var next = cron.getNextValidTimeAfter(at);
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
