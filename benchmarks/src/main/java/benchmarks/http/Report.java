package benchmarks.http;

import benchmarks.Settings;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The page of results.
///
/// @param machine where they come from
record Report(Findings findings, Settings settings, String machine) {

  String text() {
    return """
    # HTTP: requests, routes and websockets

    Written by `%s` on %s. How it is measured and how to read it: [benchmarks/README.md](../../benchmarks/README.md). Where the time goes: [a profile](http-profile.md).

    %s. Rounds: %d.

    ![Processor time of a request and requests per second](http.svg)

    ## Aims

    %s
    %s\
    """
        .formatted(
            settings.command(),
            LocalDate.now(ZoneOffset.UTC),
            machine,
            settings.rounds(),
            new Aims(findings).table(),
            new Tables(findings).text())
        .stripTrailing()
        .concat("\n");
  }
}
