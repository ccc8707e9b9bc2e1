package benchmarks.schedule.spring;

import benchmarks.schedule.client.Expression;
import benchmarks.schedule.client.Runs;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.springframework.scheduling.support.CronExpression;

/// The times of Spring's [CronExpression].
public final class SpringRuns implements Runs {

  private final CronExpression cron;
  private ZonedDateTime at = START;

  /// Reads an expression.
  public SpringRuns(Expression expression) {
    cron = CronExpression.parse(expression.spring());
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
