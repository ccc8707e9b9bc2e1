package benchmarks.schedule;

import benchmarks.Settings;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The page of results.
///
/// @param machine where they come from
record Report(Findings findings, Settings settings, String machine) {

  private static final String PICTURE = "![Lateness, next times and memory](schedule.svg)\n\n";

  String text() {
    return head() + PICTURE + aims() + new Tables(findings).text();
  }

  private String head() {
    return """
    # Schedules: lateness, next times and memory

    Written by `%s` on %s. How it is measured and how to read it: [benchmarks/README.md](../../benchmarks/README.md).

    %s. Rounds: %d.

    """
        .formatted(settings.command(), LocalDate.now(ZoneOffset.UTC), machine, settings.rounds());
  }

  private String aims() {
    return """
    ## Aims

    %s
    """
        .formatted(new Aims(findings).table());
  }
}
