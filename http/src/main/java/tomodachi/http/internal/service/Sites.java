package tomodachi.http.internal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tomodachi.http.internal.route.Duplicates;
import tomodachi.http.internal.route.Lookup;
import tomodachi.http.internal.route.MalformedTarget;
import tomodachi.http.internal.route.Route;
import tomodachi.http.internal.route.RouteTable;
import tomodachi.http.internal.server.Exchange;
import tomodachi.transport.Mistake;
import tomodachi.transport.TransportException;

/// The services of one listener. Immutable.
final class Sites {

  static final Sites NONE = new Sites(List.of(), List.of());

  private final List<Site> active;
  private final List<Site> leaving;
  private final Set<String> healthPaths;
  private final RouteTable<Destination> table;
  private final RouteTable<Destination> leavingTable;

  private Sites(List<Site> active, List<Site> leaving) {
    this.active = List.copyOf(active);
    this.leaving = List.copyOf(leaving);
    this.healthPaths =
        active.stream()
            .flatMap(site -> site.health().all())
            .collect(Collectors.toUnmodifiableSet());
    this.table = new RouteTable<>(routes(active));
    this.leavingTable = new RouteTable<>(routes(leaving));
  }

  /// The routes of these in their order.
  static List<Route<Destination>> routes(List<Site> sites) {
    return sites.stream()
        .flatMap(site ->
            site.routes().stream()
                .map(route ->
                    new Route<>(
                        route.methods(), route.pattern(), new Destination(site, route.target()))))
        .toList();
  }

  boolean isEmpty() {
    return active.isEmpty();
  }

  /// These and one more.
  ///
  /// @throws TransportException when two services have the same route
  Sites with(Site site) throws TransportException {
    var sites = new ArrayList<>(active);
    sites.add(site);
    requireDistinct(sites);
    return new Sites(sites, leaving);
  }

  private static void requireDistinct(List<Site> sites) throws TransportException {
    var clashes = new ArrayList<String>();
    Duplicates.find(routes(sites), (first, second) -> clashes.add(clash(first, second).toString()));
    if (!clashes.isEmpty()) {
      throw new TransportException(String.join("\n", clashes), null);
    }
  }

  /// What is wrong with a route of two services.
  static Mistake clash(Route<Destination> first, Route<Destination> second) {
    return new Mistake(
        "Route %s is declared by two services that share a port".formatted(second.clash(first)),
        List.of(place(first.target()), place(second.target())),
        "give one of them another path, or its service another http.port");
  }

  private static String place(Destination destination) {
    return "service \"%s\": %s"
        .formatted(destination.site().service(), destination.endpoint().definition());
  }

  /// These, of which one takes no more requests.
  Sites leaving(Site site) {
    var still = new ArrayList<>(leaving);
    still.add(site);
    return new Sites(active.stream().filter(one -> one != site).toList(), still);
  }

  /// These without one.
  Sites without(Site site) {
    return new Sites(
        active.stream().filter(one -> one != site).toList(),
        leaving.stream().filter(one -> one != site).toList());
  }

  /// Answers a request about health, unless it is for a route of a service.
  ///
  /// @return false when it is something else
  boolean answerHealth(Exchange exchange) {
    var path = path(exchange.target());
    if (!healthPaths.contains(path)
        || !Health.isQuestion(exchange)
        || isRoute(exchange.method(), path)) {
      return false;
    }
    Sending.send(exchange, asksForReadiness(path) && !isReady() ? Health.NOT_READY : Health.WELL);
    return true;
  }

  /// The path of a target in origin form.
  private static String path(String target) {
    var mark = target.indexOf('?');
    return mark < 0 ? target : target.substring(0, mark);
  }

  private boolean asksForReadiness(String path) {
    return active.stream().anyMatch(site -> site.health().paths().ready().equals(path));
  }

  private boolean isRoute(String method, String path) {
    try {
      return table.find(method, path) instanceof Lookup.Found<Destination> _;
    } catch (MalformedTarget _) {
      return false;
    }
  }

  private boolean isReady() {
    return leaving.isEmpty() && active.stream().allMatch(site -> site.health().ready());
  }

  /// Has a request answered; there must be an active service.
  void handle(ServerRequest request) {
    try {
      if (answerPreflight(request)) {
        return;
      }
      switch (table.find(request.method(), request.parts().path())) {
        case Lookup.Found<Destination>(var destination, var values) ->
            destination.site().serve(request, destination.endpoint(), values);
        case Lookup.WrongMethod<Destination>(var allowed) ->
            refuse(request, Problem.of(405).withHeader("Allow", String.join(",", allowed)));
        case Lookup.NotFound<Destination>() -> refuse(request, absent(request));
      }
    } catch (MalformedTarget e) {
      refuse(request, Problem.of(400, String.valueOf(e.getMessage())));
    }
  }

  /// Answers the question of a browser whether a page may send a request, unless a handler wants
  /// to.
  ///
  /// @return false when it is something else, or the page's request would find nothing
  private boolean answerPreflight(ServerRequest request) throws MalformedTarget {
    var question = Preflight.of(request.exchange());
    if (question == null || isForHandler(request)) {
      return false;
    }
    if (table.find(question.method(), request.parts().path())
            instanceof Lookup.Found<Destination>(var asked, _)
        && asked.site().cors().of(asked.endpoint()).isOn()) {
      asked.site().answer(request, asked.endpoint(), question);
      return true;
    }
    return false;
  }

  /// A handler of all methods doesn't say that it knows about questions of browsers.
  private boolean isForHandler(ServerRequest request) throws MalformedTarget {
    return table.find(request.method(), request.parts().path())
            instanceof Lookup.Found<Destination>(var found, _)
        && found.site().cors().answersOptions(found.endpoint());
  }

  /// Has a problem answered by the first service with an error handler for it.
  void refuse(ServerRequest request, Problem problem) {
    var answering = active.getFirst();
    for (var i = active.size() - 1; i >= 0; i--) {
      answering = active.get(i).solves(problem) ? active.get(i) : answering;
    }
    answering.refuse(request, problem, active);
  }

  /// What is gone with a service that stops is unavailable; what never was isn't found.
  private Problem absent(ServerRequest request) throws MalformedTarget {
    return leavingTable.find(request.method(), request.parts().path())
            instanceof Lookup.Found<Destination> _
        ? Problem.of(503).withHeader("Connection", "close")
        : Problem.of(404);
  }
}
