package architecture.programs.clocks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Reads every kind of clock.
@SuppressWarnings({"JavaUtilDate", "JavaTimeDefaultTimeZone", "JavaInstantGetSecondsGetNano"})
final class Clocks {
  LongSupplier nanos = System::nanoTime;
  Clock clock = Clock.systemUTC();
  Date date = new Date();

  long millis() {
    return System.currentTimeMillis();
  }

  Instant instant() {
    return Instant.now();
  }

  LocalDate day() {
    return LocalDate.now();
  }

  ZonedDateTime there() {
    return ZonedDateTime.now(ZoneOffset.UTC);
  }

  void pause() throws InterruptedException {
    Thread.sleep(1);
    TimeUnit.SECONDS.sleep(1);
  }
}
