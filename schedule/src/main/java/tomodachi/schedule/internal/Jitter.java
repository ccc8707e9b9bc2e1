package tomodachi.schedule.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import tomodachi.schedule.internal.plan.DurationFormat;
import tomodachi.schedule.internal.plan.Timetable;
import tomodachi.transport.DurationText;

/// Reads how late a run may begin.
///
/// @param now from where on runs are looked at
record Jitter(Mistakes mistakes, Instant now) {

  private static final int RUNS = 10;
  private static final int NANOS_OF_A_MILLI = 1_000_000;
  private static final Duration MOST = Duration.ofDays(3_653); // where there is one run only
  private static final String FIX = "write it as jitter = \"30s\", or leave it out";

  /// The longest delay; zero when the text is empty, and when it is none, which is reported.
  Duration read(String text) {
    if (text.isBlank()) {
      return Duration.ZERO;
    }
    try {
      return positive(text, DurationText.parse(text));
    } catch (IllegalArgumentException e) {
      mistakes.add("jitter " + e.getMessage(), FIX);
      return Duration.ZERO;
    }
  }

  private Duration positive(String text, Duration jitter) {
    if (!jitter.isPositive()) {
      mistakes.add("jitter \"%s\" is no time".formatted(text), FIX);
      return Duration.ZERO;
    }
    if (jitter.toNanosPart() % NANOS_OF_A_MILLI != 0) {
      mistakes.add(
          "jitter \"%s\" has parts of a millisecond".formatted(text), "write whole milliseconds");
      return Duration.ZERO;
    }
    return jitter;
  }

  /// Reports a delay by which a run could pass the next one.
  ///
  /// @param text what the delay was written as
  void check(String text, Duration jitter, Timetable timetable) {
    if (!jitter.isPositive()) {
      return;
    }
    var gap = leastGap(timetable).orElse(MOST);
    if (jitter.compareTo(gap) >= 0) {
      mistakes.add(
          "jitter \"%s\" isn't shorter than the time between runs, %s"
              .formatted(text, DurationFormat.of(gap)),
          "make it shorter than that");
    }
  }

  private Optional<Duration> leastGap(Timetable timetable) {
    var runs = new ArrayList<Instant>();
    var run = timetable.next(now, now);
    while (run != null && runs.size() < RUNS) {
      runs.add(run);
      run = timetable.next(run, now);
    }
    return IntStream.range(1, runs.size())
        .mapToObj(i -> Duration.between(runs.get(i - 1), runs.get(i)))
        .min(Duration::compareTo);
  }
}
