package tomodachi.http.internal.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tomodachi.http.internal.route.Methods;
import tomodachi.http.internal.route.PathPattern;
import tomodachi.http.internal.route.Template;
import tomodachi.transport.Binding;
import tomodachi.transport.HandlerParameter;
import tomodachi.transport.ParameterResolver;

/// Binds the parameters of a route's handler: what says what it is, names of the path, the body,
/// the query.
final class RouteParameters implements ParameterResolver<HttpWork> {

  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "*");

  private final List<PathPattern> patterns;
  private final boolean body;
  private final boolean middleware;

  /// @param patterns all patterns of the route
  /// @param middleware true: an open parameter may come from middleware
  RouteParameters(List<PathPattern> patterns, Methods methods, boolean middleware) {
    this.patterns = List.copyOf(patterns);
    this.body = methods.declared().stream().anyMatch(WITH_BODY::contains);
    this.middleware = middleware;
  }

  @Override
  public void resolve(Binding<HttpWork> binding) {
    new ExplicitParameters(binding).bind();
    var unbound = new LinkedHashSet<String>();
    patterns.forEach(pattern -> unbound.addAll(pattern.names()));
    bindNamedPath(binding, unbound);
    new BodyParameter(binding, body, middleware).bind();
    bindUnnamedPath(binding, unbound);
    bindQuery(binding, unbound);
    reportUnbound(binding, unbound);
  }

  private void bindNamedPath(Binding<HttpWork> binding, Set<String> unbound) {
    for (var parameter : binding.open()) {
      if (parameter.named() && !BodyParameter.isMarked(parameter)) {
        unbound.stream()
            .filter(group -> GroupName.matches(group, parameter.name()))
            .findFirst()
            .ifPresent(group -> bindPath(binding, parameter, group, unbound));
      }
    }
  }

  private void bindPath(
      Binding<HttpWork> binding, HandlerParameter parameter, String group, Set<String> unbound) {
    unbound.remove(group);
    if (!parameter.fromText()) {
      binding.mistake(
          "Parameter \"%s\" is part of the path, but a %s can't be made from text"
              .formatted(parameter.name(), parameter.rawType().getSimpleName()),
          "use a text, a number, or a type with a static method of(String) or parse(String)");
      ExplicitParameters.ignore(binding, List.of(parameter));
      return;
    }
    requireEverywhere(binding, parameter, group);
    binding.bind(parameter, parameter.text(group, (HttpWork work) -> work.values().get(group)));
  }

  private void requireEverywhere(
      Binding<HttpWork> binding, HandlerParameter parameter, String group) {
    patterns.stream()
        .filter(pattern -> !parameter.optional() && !pattern.names().contains(group))
        .forEach(pattern ->
            binding.mistake(
                "Parameter \"%s\" has no value where the path is \"%s\""
                    .formatted(parameter.name(), pattern.text()),
                "make it optional, by @Nullable or @Default, or split the routes"));
  }

  /// Where the class file has no parameter names, the names of the path are taken in order if they
  /// are all there is.
  private void bindUnnamedPath(Binding<HttpWork> binding, Set<String> unbound) {
    var open = binding.open().stream().filter(RouteParameters::isUnnamedText).toList();
    if (open.isEmpty()) {
      return;
    }
    if (open.size() == unbound.size() && open.stream().allMatch(HandlerParameter::fromText)) {
      var groups = new ArrayList<>(unbound);
      for (var i = 0; i < groups.size(); i++) {
        bindPath(binding, open.get(i), groups.get(i), unbound);
      }
    } else {
      reportUnnamed(binding, open);
      unbound.clear();
    }
  }

  private static boolean isUnnamedText(HandlerParameter parameter) {
    return !parameter.named() && isText(parameter);
  }

  private static boolean isText(HandlerParameter parameter) {
    return parameter.fromText() || parameter.listOfText().isPresent();
  }

  private static void reportUnnamed(Binding<HttpWork> binding, List<HandlerParameter> open) {
    binding.mistake(
        "Parameter %d, a %s, has no name in the class file, so it can't be bound by name"
            .formatted(open.getFirst().index() + 1, open.getFirst().rawType().getSimpleName()),
        "compile with -parameters, or name it by @Query(\"…\"), @Header(\"…\") or @Cookie(\"…\")");
    ExplicitParameters.ignore(binding, open);
  }

  private void bindQuery(Binding<HttpWork> binding, Set<String> unbound) {
    var reported = new HashSet<>(unbound);
    for (var parameter : binding.open()) {
      if (isText(parameter) && !reported.isEmpty()) {
        reportNeighbours(binding, parameter, reported);
        unbound.clear();
      }
      ExplicitParameters.fromQuery(parameter, parameter.name())
          .ifPresent(source -> binding.imply(parameter, source));
    }
  }

  private static void reportNeighbours(
      Binding<HttpWork> binding, HandlerParameter parameter, Set<String> groups) {
    binding.mistake(
        "The path has the name \"%s\" without a parameter, and parameter \"%s\" isn't in the path"
            .formatted(String.join("\", \"", groups), parameter.name()),
        "give both the same name, or mark the parameter with @Query if it is one");
  }

  /// A name in an expression may group only; one in a template is there to be bound.
  private void reportUnbound(Binding<HttpWork> binding, Set<String> unbound) {
    for (var pattern : patterns) {
      for (var name : pattern.names()) {
        if (pattern instanceof Template && unbound.remove(name)) {
          binding.mistake(
              "Template \"%s\" has the name \"%s\", but no parameter is called so"
                  .formatted(pattern.text(), name),
              "add the parameter \"%s\"".formatted(name));
        }
      }
    }
  }
}
