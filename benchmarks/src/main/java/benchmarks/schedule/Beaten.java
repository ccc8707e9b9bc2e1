package benchmarks.schedule;

import benchmarks.schedule.client.Lateness;
import benchmarks.schedule.client.Punctuality;
import benchmarks.worker.Measured;

/// What a contender has done in a round of schedules that run at every second.
record Beaten(Punctuality punctuality, Measured measured) {

  private static final double NANOS_OF_A_MICROSECOND = 1e3;

  /// How late runs have begun, by the clock in the handler.
  Lateness lateness() {
    return punctuality.entered();
  }

  /// In microseconds.
  double median() {
    return lateness().median() / NANOS_OF_A_MICROSECOND;
  }

  /// In microseconds.
  double p99() {
    return lateness().p99() / NANOS_OF_A_MICROSECOND;
  }

  /// In microseconds.
  double max() {
    return lateness().max() / NANOS_OF_A_MICROSECOND;
  }

  /// What the contender itself says, in microseconds.
  double p99Told() {
    return punctuality.told().p99() / NANOS_OF_A_MICROSECOND;
  }

  double missed() {
    return punctuality.missed();
  }

  /// Microseconds of processor time for a run.
  double cpu() {
    return measured.cpu();
  }
}
