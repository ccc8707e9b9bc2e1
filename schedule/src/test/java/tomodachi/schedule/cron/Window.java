package tomodachi.schedule.cron;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tomodachi.schedule.CronExpression;

/// A span of time in a zone, in which runs are computed and found by trying.
final class Window {

  private final ZoneId zone;
  private final Instant begin;
  private final Instant end;
  private final List<Reading> readings = new ArrayList<>();
  private final List<Instant> starts;

  /// What a clock shows at an instant; that clocks change is only seen in that.
  ///
  /// @param repeated true: it has shown that before
  /// @param skipped what it should have shown since the last reading, and did not
  private record Reading(
      Instant instant, LocalDateTime local, boolean repeated, List<LocalDateTime> skipped) {}

  /// @param begin included
  /// @param end excluded
  /// @param pace how far apart the instants are that are tried
  Window(ZoneId zone, Instant begin, Instant end, Duration pace) {
    this.zone = zone;
    this.begin = begin;
    this.end = end;
    var last = begin.minus(pace).atZone(zone).toLocalDateTime();
    for (var instant = begin; instant.isBefore(end); instant = instant.plus(pace)) {
      readings.add(reading(instant.atZone(zone), last.plus(pace), pace));
      last = readings.getLast().local();
    }
    starts = starts();
  }

  /// A few of all, and more of the times that are repeated.
  private List<Instant> starts() {
    return IntStream.range(0, readings.size())
        .filter(index -> index % (readings.get(index).repeated() ? 13 : 463) == 0)
        .mapToObj(index -> readings.get(index).instant())
        .toList();
  }

  private static Reading reading(ZonedDateTime now, LocalDateTime expected, Duration pace) {
    var local = now.toLocalDateTime();
    return new Reading(
        now.toInstant(),
        local,
        !now.equals(now.withEarlierOffsetAtOverlap()),
        local.isAfter(expected) ? skipped(expected, local, pace) : List.of());
  }

  private static List<LocalDateTime> skipped(LocalDateTime from, LocalDateTime to, Duration pace) {
    return Stream.iterate(from, to::isAfter, skipped -> skipped.plus(pace)).toList();
  }

  /// The runs [CronExpression#next] computes.
  List<Instant> computed(CronExpression cron) {
    return computed(cron, begin.minusSeconds(1));
  }

  /// The runs [CronExpression#next] computes after an instant before the window, up to its end.
  List<Instant> computed(CronExpression cron, Instant after) {
    var runs = new ArrayList<Instant>();
    var last = after;
    var run = cron.next(after.atZone(zone));
    while (run != null && run.toInstant().isBefore(end) && run.toInstant().isAfter(last)) {
      last = run.toInstant();
      runs.add(last);
      run = cron.next(run);
    }
    return runs;
  }

  /// The runs that are found by trying each instant.
  List<Instant> tried(NaiveCron cron) {
    var dates = new HashMap<LocalDate, Boolean>();
    var runs = new ArrayList<Instant>();
    for (var reading : readings) {
      if (runs(cron, dates, reading) || isMadeUp(cron, dates, reading.skipped())) {
        runs.add(reading.instant());
      }
    }
    return runs;
  }

  /// The first runs after some instants, as [CronExpression#next] computes them; those past the end
  /// are left out.
  Map<Instant, Instant> computedAfterStarts(CronExpression cron) {
    var runs = new HashMap<Instant, Instant>();
    for (var start : starts) {
      var run = cron.next(start.atZone(zone));
      if (run != null && run.toInstant().isBefore(end)) {
        runs.put(start, run.toInstant());
      }
    }
    return runs;
  }

  /// The first runs after some instants, of those that were found.
  Map<Instant, Instant> triedAfterStarts(List<Instant> tried) {
    var runs = new HashMap<Instant, Instant>();
    for (var start : starts) {
      tried.stream().filter(start::isBefore).findFirst().ifPresent(run -> runs.put(start, run));
    }
    return runs;
  }

  private static boolean runs(NaiveCron cron, Map<LocalDate, Boolean> dates, Reading reading) {
    return allows(cron, dates, reading.local()) && (cron.isEveryHour() || !reading.repeated());
  }

  private static boolean isMadeUp(
      NaiveCron cron, Map<LocalDate, Boolean> dates, List<LocalDateTime> skipped) {
    return !skipped.isEmpty()
        && !cron.isEveryHour()
        && skipped.stream().anyMatch(local -> allows(cron, dates, local));
  }

  private static boolean allows(
      NaiveCron cron, Map<LocalDate, Boolean> dates, LocalDateTime local) {
    return cron.allows(local.toLocalTime())
        && dates.computeIfAbsent(local.toLocalDate(), cron::allows);
  }

  @Override
  public String toString() {
    return "%s from %s to %s".formatted(zone, begin.atZone(zone), end.atZone(zone));
  }
}
