package tomodachi.schedule.cron;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.schedule.CronExpression;

/// The runs of an expression, as texts: local times when it is in UTC, and with an offset when it
/// is in a zone.
record Runs(CronExpression cron, ZoneId zone) {

  static Runs of(String expression) {
    return new Runs(CronExpression.parse(expression), ZoneOffset.UTC);
  }

  Runs in(String name) {
    return new Runs(cron, ZoneId.of(name));
  }

  /// The first runs after a local time, or a time with an offset.
  List<String> after(String time, int count) {
    return Stream.iterate(next(start(time)), Objects::nonNull, this::next)
        .limit(count)
        .map(this::text)
        .toList();
  }

  /// The first run after a local time, or a time with an offset; `none` when there is none.
  String after(String time) {
    return after(time, 1).stream().findFirst().orElse("none");
  }

  private @Nullable ZonedDateTime next(ZonedDateTime after) {
    return cron.next(after);
  }

  private ZonedDateTime start(String time) {
    return time.matches(".*T.*[+-].*")
        ? OffsetDateTime.parse(time).atZoneSameInstant(zone)
        : LocalDateTime.parse(time).atZone(zone);
  }

  private String text(ZonedDateTime run) {
    return zone.equals(ZoneOffset.UTC)
        ? run.toLocalDateTime().toString()
        : run.toOffsetDateTime().toString();
  }
}
