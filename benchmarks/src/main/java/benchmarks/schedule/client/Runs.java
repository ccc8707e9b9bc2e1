package benchmarks.schedule.client;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// The times of an expression, one after the other, from [#START] on. What is counted is [#move].
public interface Runs {

  /// Where they begin: a zone whose clocks change.
  ZonedDateTime START = ZonedDateTime.of(2026, 1, 15, 0, 0, 0, 0, ZoneId.of("Europe/Stockholm"));

  /// Back to the start.
  void restart();

  /// On to the next time.
  ///
  /// @return false when there is none
  boolean move();

  /// The time it is at.
  Instant at();

  /// Reads expressions.
  @FunctionalInterface
  interface Reader {

    /// Reads one.
    Runs read(Expression expression) throws Exception;
  }
}
