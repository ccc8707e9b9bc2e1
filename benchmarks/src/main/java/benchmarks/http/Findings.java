package benchmarks.http;

import benchmarks.Rounds;
import benchmarks.http.load.Slice;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a run has found out so far.
final class Findings {

  private @Nullable Rounds<Workload, Contender, Slice> requests;
  private Map<Contender, String> absent = Map.of();
  private @Nullable Rounds<Workload, Variant, Slice> variants;
  private @Nullable Rounds<String, Routing, Slice> routes;
  private @Nullable Sockets sockets;

  void setRequests(Rounds<Workload, Contender, Slice> outcome, Map<Contender, String> leftOut) {
    requests = outcome;
    absent = Map.copyOf(leftOut);
  }

  void setVariants(Rounds<Workload, Variant, Slice> outcome) {
    variants = outcome;
  }

  void setRoutes(Rounds<String, Routing, Slice> outcome) {
    routes = outcome;
  }

  void setSockets(@Nullable Sockets outcome) {
    sockets = outcome;
  }

  @Nullable Rounds<Workload, Contender, Slice> requests() {
    return requests;
  }

  /// Who was left out, and why.
  Map<Contender, String> absent() {
    return absent;
  }

  @Nullable Rounds<Workload, Variant, Slice> variants() {
    return variants;
  }

  @Nullable Rounds<String, Routing, Slice> routes() {
    return routes;
  }

  @Nullable Sockets sockets() {
    return sockets;
  }
}
