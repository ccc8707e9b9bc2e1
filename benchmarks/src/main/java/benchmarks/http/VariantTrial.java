package benchmarks.http;

import benchmarks.Rounds;
import benchmarks.http.load.Slice;
import benchmarks.service.Launch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What a request costs more with middleware, and with an access log.
record VariantTrial(Gear gear) {

  private static final List<Workload> WORKLOADS = List.of(Workload.TEXT);

  Rounds<Workload, Variant, Slice> run() throws IOException {
    try (var crew = new Crew<Variant>()) {
      for (var variant : Variant.values()) {
        crew.add(variant, launch(variant), Workload.TEXT.path(), "Hello, world");
      }
      var trial =
          gear.<Workload, Variant>trial(
              crew.services(), (workload, _) -> Optional.of(workload.shot()));
      trial.warmUp(WORKLOADS, gear.budget().longWarmUp());
      return trial.run(WORKLOADS, gear.settings().rounds());
    }
  }

  private Launch launch(Variant variant) throws IOException {
    var launches = gear.launches();
    var quiet = "http.access_log=false";
    return switch (variant) {
      case PLAIN -> launches.ours(quiet);
      case MIDDLEWARE -> launches.ours(List.of("-Dbenchmark.middleware=true"), quiet);
      case LOGGED -> launches.logged();
    };
  }
}
