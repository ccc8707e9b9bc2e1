package benchmarks.http;

import benchmarks.Progress;
import benchmarks.Settings;
import benchmarks.http.load.LoadTrial;
import benchmarks.http.load.Plan;
import benchmarks.http.load.Wrk;
import benchmarks.service.Running;
import java.util.Map;

/// What all parts measure with.
record Gear(Wrk wrk, Launches launches, Settings settings, Progress progress) {

  Budget budget() {
    return Budget.of(settings);
  }

  /// Services under load.
  <M, C> LoadTrial<M, C> trial(Map<C, Running> services, Plan<M, C> plan) {
    return new LoadTrial<>(wrk, services, plan, budget().slice(), progress);
  }
}
