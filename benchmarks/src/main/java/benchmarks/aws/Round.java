package benchmarks.aws;

import benchmarks.worker.Checksum;
import benchmarks.worker.Measured;

/// One contender's turn in a scenario, with a queue and a topic of its own, and the check that
/// nothing is missing.
///
/// @param prefix what the names of this round begin with
record Round(Venue venue, Competitor competitor, Scenario scenario, String prefix) {

  Measured run() throws Exception {
    var setting = venue.make(prefix, scenario.size());
    try {
      if (scenario.consumes()) {
        venue.fill(setting, scenario.count());
      }
      var result = competitor.run(scenario.step(setting));
      check("were confirmed or handled", scenario.count(), result.count());
      if (scenario.consumes()) {
        check(
            "by their checksum were handled",
            Checksum.ofFirst(scenario.count()),
            result.checksum());
        check("were not deleted", 0, venue.depth(setting));
      } else {
        check("are in the queue", scenario.count(), venue.depth(setting));
      }
      return result;
    } finally {
      venue.delete(setting);
    }
  }

  private void check(String what, long expected, long found) {
    if (expected != found) {
      throw new IllegalStateException(
          "%s: %d messages %s instead of %d; %s"
              .formatted(competitor.contender().title(), found, what, expected, scenario));
    }
  }
}
