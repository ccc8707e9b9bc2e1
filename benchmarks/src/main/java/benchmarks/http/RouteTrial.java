package benchmarks.http;

import benchmarks.Rounds;
import benchmarks.http.load.Shot;
import benchmarks.http.load.Slice;
import benchmarks.http.made.RouteService;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What a request costs more when there are many routes: when one of them is asked for, which is
/// what finding it takes, and when all are, one after the other, so that the processor has neither
/// them nor their handlers at hand.
record RouteTrial(Gear gear) {

  /// The one thing measured.
  static final String REQUEST = "a request";

  private static final int CONNECTIONS = 64;
  private static final int MANY = 10_000;
  private static final String TEMPLATE = "/api/v1/tenants/acme/items/%d/42";
  private static final String EXPRESSION = "/items-%d/acme/42";
  private static final String OPEN_EXPRESSION = "/acme/items/%d/42";

  Rounds<String, Routing, Slice> run() throws IOException {
    try (var crew = new Crew<Routing>()) {
      for (var routing : Routing.values()) {
        gear.progress().say("starting " + routing);
        var launch = gear.launches().ours(service(routing).jar(), "http.access_log=false");
        crew.add(routing, launch, path(routing).formatted(0), "42");
      }
      var trial =
          gear.<String, Routing>trial(crew.services(), (_, routing) -> Optional.of(shot(routing)));
      trial.warmUp(List.of(REQUEST), gear.budget().longWarmUp());
      return trial.run(List.of(REQUEST), gear.settings().rounds());
    }
  }

  private static RouteService service(Routing routing) {
    return switch (routing) {
      case ONE -> RouteService.templates("OneRoute", 1);
      case ONE_TEMPLATE, TEMPLATES -> RouteService.templates("ManyTemplates", MANY);
      case EXPRESSIONS -> RouteService.expressions("ManyExpressions", MANY);
      case OPEN_EXPRESSIONS -> RouteService.openExpressions("ManyOpenExpressions", MANY);
    };
  }

  private static String path(Routing routing) {
    return switch (routing) {
      case ONE, ONE_TEMPLATE, TEMPLATES -> TEMPLATE;
      case EXPRESSIONS -> EXPRESSION;
      case OPEN_EXPRESSIONS -> OPEN_EXPRESSION;
    };
  }

  private static Shot shot(Routing routing) throws IOException {
    var script = Scripts.counting(routing.name(), path(routing), routing.asked());
    return new Shot("/", CONNECTIONS, script);
  }
}
