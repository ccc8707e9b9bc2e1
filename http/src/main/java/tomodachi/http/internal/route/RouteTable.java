package tomodachi.http.internal.route;

import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All routes of a listener. Immutable; usable from any thread.
///
/// The first route, in the order given, whose pattern and method both match answers. An index keeps
/// the cost of a look-up nearly independent of the number of routes.
public final class RouteTable<T> {

  private final TemplateIndex<T> templates = new TemplateIndex<>();
  private final PrefixIndex<T> expressions = new PrefixIndex<>();

  /// A table of these routes in this order.
  public RouteTable(List<Route<T>> routes) {
    var methods = new HashMap<Methods, Methods>();
    for (var rank = 0; rank < routes.size(); rank++) {
      var ranked = new Ranked<>(rank, routes.get(rank).sharing(methods));
      switch (ranked.route().pattern()) {
        case Template template -> templates.add(ranked, template);
        case RoutePattern pattern -> expressions.add(ranked, pattern);
      }
    }
  }

  /// Looks up a request.
  ///
  /// @param method as received
  /// @param path as in [Target#path]
  /// @throws MalformedTarget when the regular expressions together take too long
  public Lookup<T> find(String method, String path) throws MalformedTarget {
    var steps = new StepCounter(path);
    var best = new Best<T>(method, steps);
    templates.matching(path, best::offerTemplates);
    for (var candidates : expressions.candidates(path)) {
      best.offerExpressions(candidates);
    }
    var found = best.found();
    return found == null ? refuse(path, steps) : found;
  }

  private Lookup<T> refuse(String path, StepCounter steps) throws MalformedTarget {
    var allowed = new TreeSet<String>();
    templates.matching(
        path,
        routes -> routes.forEach(route -> allowed.addAll(route.route().methods().accepted())));
    for (var candidates : expressions.candidates(path)) {
      for (var candidate : candidates) {
        if (candidate.route().pattern().match(steps) != null) {
          allowed.addAll(candidate.route().methods().accepted());
        }
      }
    }
    return allowed.isEmpty() ? new Lookup.NotFound<>() : new Lookup.WrongMethod<>(allowed);
  }

  /// The route of lowest rank so far.
  private static final class Best<T> {
    private final String method;
    private final StepCounter steps;
    private @Nullable Ranked<T> route;
    private PathValues values = PathValues.NONE;

    Best(String method, StepCounter steps) {
      this.method = method;
      this.steps = steps;
    }

    /// Takes the first of these, which all match the path, that takes the method.
    void offerTemplates(List<Ranked<T>> candidates) {
      for (var i = 0; i < candidates.size() && isBetter(candidates.get(i)); i++) {
        if (candidates.get(i).route().methods().accept(method)) {
          route = candidates.get(i);
          return;
        }
      }
    }

    void offerExpressions(List<Ranked<T>> candidates) throws MalformedTarget {
      for (var candidate : candidates) {
        if (!isBetter(candidate)) {
          return;
        }
        if (candidate.route().methods().accept(method) && matches(candidate)) {
          return;
        }
      }
    }

    private boolean matches(Ranked<T> candidate) throws MalformedTarget {
      var match = candidate.route().pattern().match(steps);
      if (match == null) {
        return false;
      }
      route = candidate;
      values = match;
      return true;
    }

    private boolean isBetter(Ranked<T> candidate) {
      return route == null || candidate.rank() < route.rank();
    }

    @Nullable Lookup<T> found() {
      return route == null ? null : new Lookup.Found<>(route.route().target(), values(route));
    }

    private PathValues values(Ranked<T> route) {
      return switch (route.route().pattern()) {
        case Template template -> template.values(steps.toString());
        case RoutePattern _ -> values;
      };
    }
  }
}
