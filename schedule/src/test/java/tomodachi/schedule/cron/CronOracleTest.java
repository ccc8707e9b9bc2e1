package tomodachi.schedule.cron;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tomodachi.schedule.CronExpression;

/// Runs as they are computed are those that are found by trying every minute, or every second.
///
/// With `-Dcron.oracle=full` for 2,000 expressions, else for a tenth of them.
class CronOracleTest {

  private static final long SEED = 20_261_129;
  private static final int EXPRESSIONS =
      "full".equals(System.getProperty("cron.oracle")) ? 2_000 : 200;
  private static final List<Integer> YEARS = List.of(2011, 2018, 2026, 2037);
  private static final int OTHER_DAYS = 60;

  private static final List<ZoneId> ZONES =
      Stream.of(
              "Europe/Stockholm",
              "America/New_York",
              "Australia/Lord_Howe", // half an hour
              "America/Sao_Paulo", // at midnight, until 2019
              "Africa/Casablanca", // back in Ramadan
              "Africa/Cairo", // at midnight
              "Pacific/Apia", // without 30 December 2011
              "America/Havana", // at midnight, back at one
              "Antarctica/Troll", // two hours
              "Asia/Kolkata",
              "Asia/Kathmandu",
              "UTC")
          .map(ZoneId::of)
          .toList();

  private final Random random = new Random(SEED);

  @Test
  void minutes() {
    var cron = new RandomCron(random);

    var runs = compare(EXPRESSIONS, () -> cron.next(false), this::days);

    assertThat(runs).isGreaterThan(EXPRESSIONS * 1_000L);
  }

  @Test
  void seconds() {
    var cron = new RandomCron(random);

    var runs = compare(EXPRESSIONS / 5, () -> cron.next(true), this::hours);

    assertThat(runs).isGreaterThan(EXPRESSIONS * 100L);
  }

  @Test
  void daysThatAreFarAhead() {
    var cron = new RandomCron(random);

    ZONES.forEach(zone -> changes(zone).forEach(day -> compareFarAhead(cron, zone, day)));
  }

  @Test
  void allDatesOf130Years() {
    var cron = new RandomCron(random);

    IntStream.range(0, EXPRESSIONS / 10).forEach(_ -> compareDates("0 12 " + cron.date()));
  }

  /// Compares in one zone after the other; how many runs there were.
  private static long compare(
      int expressions, Supplier<String> expression, Function<ZoneId, List<Window>> windows) {
    var runs = 0L;
    for (var zone = 0; zone < ZONES.size(); zone++) {
      var inZone = windows.apply(ZONES.get(zone));
      for (var number = zone; number < expressions; number += ZONES.size()) {
        runs += compare(expression.get(), inZone);
      }
    }
    return runs;
  }

  private static long compare(String expression, List<Window> windows) {
    var cron = CronExpression.parse(expression);
    var naive = new NaiveCron(expression);
    return windows.stream().mapToLong(window -> compare(expression, cron, naive, window)).sum();
  }

  private static long compare(
      String expression, CronExpression cron, NaiveCron naive, Window window) {
    var tried = window.tried(naive);
    assertThat(window.computed(cron)).as(() -> expression + " in " + window).isEqualTo(tried);
    assertThat(window.computedAfterStarts(cron))
        .as(() -> expression + " in " + window)
        .isEqualTo(window.triedAfterStarts(tried));
    return tried.size();
  }

  private static void compareFarAhead(RandomCron random, ZoneId zone, LocalDate day) {
    var window = window(day.minusDays(1), day.plusDays(2), zone, Duration.ofMinutes(1));
    for (var number = 0; number < EXPRESSIONS / 50; number++) {
      var date = day.plusDays(number % 3 - 1);
      var expression =
          "%s %d %d * %d"
              .formatted(random.time(), date.getDayOfMonth(), date.getMonthValue(), date.getYear());
      assertThat(window.computed(CronExpression.parse(expression), Instant.EPOCH))
          .as(() -> expression + " in " + window)
          .isEqualTo(window.tried(new NaiveCron(expression)));
    }
  }

  private static void compareDates(String expression) {
    var cron = CronExpression.parse(expression);
    var naive = new NaiveCron(expression);
    var all =
        LocalDate.of(1970, 1, 1)
            .datesUntil(LocalDate.of(2100, 1, 1))
            .filter(naive::allows)
            .map(date -> date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))
            .toList();

    var years =
        new Window(
            ZoneOffset.UTC,
            Instant.EPOCH,
            Instant.parse("2100-01-01T00:00:00Z"),
            Duration.ofDays(1));
    assertThat(years.computed(cron)).as(expression).isEqualTo(all);
    assertThat(cron.neverFires()).as(expression).isEqualTo(all.isEmpty());
  }

  /// Three days around each change of clocks in some years, and other days.
  private List<Window> days(ZoneId zone) {
    return Stream.concat(
            changes(zone)
                .map(day -> window(day.minusDays(1), day.plusDays(2), zone, Duration.ofMinutes(1))),
            IntStream.range(0, OTHER_DAYS)
                .mapToObj(_ -> anyDay())
                .map(day -> window(day, day.plusDays(1), zone, Duration.ofMinutes(1))))
        .toList();
  }

  /// Three hours around each change of clocks, and other hours.
  private List<Window> hours(ZoneId zone) {
    return Stream.concat(
            transitions(zone),
            IntStream.range(0, 4).mapToObj(_ -> anyDay().atTime(3, 0).atZone(zone).toInstant()))
        .map(instant ->
            new Window(
                zone,
                instant.minus(Duration.ofMinutes(90)),
                instant.plus(Duration.ofMinutes(90)),
                Duration.ofSeconds(1)))
        .toList();
  }

  private static Stream<LocalDate> changes(ZoneId zone) {
    return transitions(zone).map(instant -> instant.atZone(zone).toLocalDate());
  }

  private static Stream<Instant> transitions(ZoneId zone) {
    return YEARS.stream().flatMap(year -> transitions(zone, year));
  }

  private static Stream<Instant> transitions(ZoneId zone, int year) {
    var begin = LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
    var end = LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant();
    return Stream.iterate(
            zone.getRules().nextTransition(begin),
            change -> change != null && change.getInstant().isBefore(end),
            change -> zone.getRules().nextTransition(change.getInstant()))
        .map(change -> change.getInstant());
  }

  private LocalDate anyDay() {
    return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(36_000));
  }

  private static Window window(LocalDate begin, LocalDate end, ZoneId zone, Duration pace) {
    return new Window(
        zone, begin.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant(), pace);
  }
}
