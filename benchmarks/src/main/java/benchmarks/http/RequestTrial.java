package benchmarks.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;

/// All contenders with all they are asked for.
record RequestTrial(Gear gear) {

  private static final List<Workload> WORKLOADS = List.of(Workload.values());

  void run(Findings findings) throws IOException {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var lineup =
            Lineup.start(
                gear.launches(), new Check(client, gear.launches().spins()), gear.progress())) {
      var trial =
          gear.<Workload, Contender>trial(
              lineup.services(),
              (workload, contender) ->
                  contender.takes(workload) ? Optional.of(workload.shot()) : Optional.empty());
      trial.warmUp(WORKLOADS, gear.budget().warmUp());
      findings.setRequests(trial.run(WORKLOADS, gear.settings().rounds()), lineup.absent());
    }
  }
}
