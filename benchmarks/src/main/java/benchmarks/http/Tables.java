package benchmarks.http;

import benchmarks.Figures;
import benchmarks.Rounds;
import benchmarks.Table;
import benchmarks.http.load.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The figures of all parts, as tables.
record Tables(Findings findings) {

  String text() {
    return requests(findings.requests())
        + variants(findings.variants())
        + routes(findings.routes())
        + sockets(findings.sockets());
  }

  private String requests(@Nullable Rounds<Workload, Contender, Slice> requests) {
    if (requests == null) {
      return "";
    }
    return """
    ## Processor time of a request, µs

    Of the server's process, what the kernel does for it included: median (least–most) of the rounds × ratio to Netty on the event loop, and where that can't take part, to Tomodachi.

    %s
    ## Requests per second

    %s
    ## 99 of 100 answers within, ms

    %s
    %s
    %s\
    """
        .formatted(
            table(requests, Slice::cpu, Figures::brief),
            table(requests, Slice::perSecond, Figures::whole),
            table(requests, Slice::p99, Figures::brief),
            errors(requests, List.of(Contender.values())),
            absent());
  }

  private static Table table(
      Rounds<Workload, Contender, Slice> requests,
      ToDoubleFunction<Slice> figure,
      DoubleFunction<String> format) {
    var cells = new Cells<>(requests, figure, format);
    var heads = new ArrayList<>(List.of(""));
    requests.measures().forEach(workload -> heads.add(workload.title()));
    var table = new Table(heads);
    for (var contender : Contender.values()) {
      var row = new ArrayList<>(List.of(contender.title()));
      requests
          .measures()
          .forEach(workload -> row.add(cells.compared(workload, contender, workload.reference())));
      if (row.stream().skip(1).anyMatch(cell -> !cell.isEmpty())) {
        table.row(row);
      }
    }
    return table;
  }

  private static <M, C> String errors(Rounds<M, C, Slice> rounds, List<C> contenders) {
    var lines =
        rounds.measures().stream()
            .flatMap(measure ->
                contenders.stream()
                    .filter(contender -> rounds.has(measure, contender))
                    .map(contender -> error(rounds, measure, contender)))
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("; "));
    return lines.isEmpty()
        ? "All requests were answered with success.\n"
        : "Failed requests in a round, at most: %s.\n".formatted(lines);
  }

  private static <M, C> String error(Rounds<M, C, Slice> rounds, M measure, C contender) {
    var most = rounds.spread(measure, contender, Slice::errors).max();
    return most == 0 ? "" : "%s, %s: %s".formatted(contender, measure, Figures.whole(most));
  }

  private String absent() {
    var absent =
        Stream.of(Contender.values())
            .filter(findings.absent()::containsKey)
            .map(contender -> "%s: %s".formatted(contender, findings.absent().get(contender)))
            .collect(Collectors.joining("; "));
    return absent.isEmpty() ? "" : "Left out: %s.\n\n".formatted(absent);
  }

  private static String variants(@Nullable Rounds<Workload, Variant, Slice> variants) {
    if (variants == null) {
      return "";
    }
    var table = new Table(List.of("", "CPU of a request, µs", "requests/s"));
    for (var variant : Variant.values()) {
      table.row(row(variants, Workload.TEXT, variant, Variant.PLAIN));
    }
    return """
    ## With more

    The text, from services of ours with something more × ratio to one with nothing more.

    %s
    %s
    """
        .formatted(table, errors(variants, List.of(Variant.values())));
  }

  private static String routes(@Nullable Rounds<String, Routing, Slice> routes) {
    if (routes == null) {
      return "";
    }
    var table = new Table(List.of("", "CPU of a request, µs", "requests/s"));
    for (var routing : Routing.values()) {
      table.row(row(routes, RouteTrial.REQUEST, routing, Routing.ONE));
    }
    return """
    ## Many routes

    Services of ours whose routes are all asked for in turn, or one of them alone, × ratio to one route.

    %s
    %s
    """
        .formatted(table, errors(routes, List.of(Routing.values())));
  }

  private static <M, C> List<String> row(
      Rounds<M, C, Slice> rounds, M measure, C contender, C reference) {
    var cpu = new Cells<>(rounds, Slice::cpu, Figures::brief);
    var perSecond = new Cells<>(rounds, Slice::perSecond, Figures::whole);
    return List.of(
        contender.toString(),
        cpu.compared(measure, contender, reference),
        perSecond.compared(measure, contender, reference));
  }

  private static String sockets(@Nullable Sockets sockets) {
    if (sockets == null) {
      return "";
    }
    var table = new Table(List.of("", ""));
    table.row(List.of("the service before, MB", Figures.brief(sockets.before())));
    table.row(List.of("with them, MB", Figures.brief(sockets.after())));
    table.row(List.of("on top, MB", Figures.brief(sockets.growth())));
    table.row(List.of("for each, KB", Figures.brief(sockets.each())));
    table.row(List.of("until all have a message to all, ms", Figures.whole(sockets.broadcast())));
    return """
    ## %s idle websockets

    Memory of the service's process, with what it shares with others, after a full collection.

    %s
    """
        .formatted(Figures.whole(sockets.count()), table);
  }
}
