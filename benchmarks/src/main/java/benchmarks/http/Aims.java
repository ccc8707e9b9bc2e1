package benchmarks.http;

import static benchmarks.http.Contender.BARE;
import static benchmarks.http.Contender.CARRIER;
import static benchmarks.http.Contender.OURS;

import benchmarks.Figures;
import benchmarks.Rounds;
import benchmarks.Table;
import benchmarks.http.load.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What is aimed at, beside what was reached.
record Aims(Findings findings) {

  private static final double MOST_OF_OURS = 1.3;
  private static final double MOST_OF_CARRIER = 1.1;
  private static final double MOST_OF_ROUTES = 1.05;
  private static final double MOST_KILOBYTES_EACH = 15;
  private static final double KILOBYTES_OF_A_MEGABYTE = 1e3;

  Table table() {
    var table = new Table(List.of("aim", "reached", "holds"));
    if (findings.requests() != null) {
      addRequests(table, findings.requests());
    }
    if (findings.routes() != null) {
      addRoutes(table, findings.routes());
    }
    if (findings.sockets() != null) {
      addSockets(table, findings.sockets());
    }
    return table;
  }

  private static void addRequests(Table table, Rounds<Workload, Contender, Slice> requests) {
    addLimit(table, requests, OURS, MOST_OF_OURS);
    addLimit(table, requests, CARRIER, MOST_OF_CARRIER);
    for (var workload : requests.measures()) {
      if (workload == Workload.CPU) {
        continue; // All do the same there, but for a hundredth.
      }
      addPeers(table, requests, workload, OURS);
      addPeers(table, requests, workload, CARRIER);
    }
  }

  private static void addLimit(
      Table table, Rounds<Workload, Contender, Slice> requests, Contender contender, double most) {
    if (!requests.has(Workload.TEXT, contender) || !requests.has(Workload.TEXT, BARE)) {
      return;
    }
    var ratio = requests.ratio(Workload.TEXT, contender, BARE, Slice::cpu).median();
    row(
        table,
        "%s, text: CPU ≤ %s × %s".formatted(contender, Figures.ratio(most), BARE),
        "× " + Figures.ratio(ratio),
        ratio <= most);
  }

  private static void addPeers(
      Table table, Rounds<Workload, Contender, Slice> requests, Workload workload, Contender ours) {
    if (!requests.has(workload, ours)) {
      return;
    }
    ToDoubleFunction<Contender> ratio =
        peer -> requests.ratio(workload, peer, ours, Slice::cpu).median();
    Contender.PEERS.stream()
        .filter(peer -> requests.has(workload, peer))
        .min(Comparator.comparingDouble(ratio))
        .ifPresent(next ->
            row(
                table,
                "%s, %s: less CPU than every framework".formatted(ours, workload),
                "%s × %s".formatted(next, Figures.ratio(ratio.applyAsDouble(next))),
                ratio.applyAsDouble(next) > 1));
  }

  private static void addRoutes(Table table, Rounds<String, Routing, Slice> routes) {
    addRoutes(table, routes, Routing.ONE_TEMPLATE);
    addRoutes(table, routes, Routing.TEMPLATES);
  }

  private static void addRoutes(
      Table table, Rounds<String, Routing, Slice> routes, Routing routing) {
    var ratio = routes.ratio(RouteTrial.REQUEST, routing, Routing.ONE, Slice::cpu).median();
    row(
        table,
        "%s: CPU ≤ %s × %s".formatted(routing, Figures.ratio(MOST_OF_ROUTES), Routing.ONE),
        "× " + Figures.ratio(ratio),
        ratio <= MOST_OF_ROUTES);
  }

  private static void addSockets(Table table, Sockets sockets) {
    var most = MOST_KILOBYTES_EACH * sockets.count() / KILOBYTES_OF_A_MEGABYTE;
    row(
        table,
        "%s idle websockets take ≤ %s MB"
            .formatted(Figures.whole(sockets.count()), Figures.brief(most)),
        Figures.brief(sockets.growth()) + " MB",
        sockets.growth() <= most);
  }

  private static void row(Table table, String aim, String reached, boolean holds) {
    table.row(List.of(aim, reached, holds ? "yes" : "**no**"));
  }
}
