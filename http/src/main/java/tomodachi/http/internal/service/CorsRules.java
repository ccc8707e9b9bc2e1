package tomodachi.http.internal.service;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import tomodachi.http.Cors;
import tomodachi.http.CorsOptions;
import tomodachi.http.internal.route.Route;
import tomodachi.transport.DurationText;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.Mistake;
import tomodachi.transport.Validation;

/// What one service says to pages of other origins. Immutable once read; usable from any thread.
final class CorsRules {

  private final CorsPolicy ofService;
  // By identity, which is cheaper: all routes of a handler have the same endpoint.
  private final IdentityHashMap<Endpoint, CorsPolicy> own = new IdentityHashMap<>();
  private final Set<Endpoint> answering = Collections.newSetFromMap(new IdentityHashMap<>());

  private CorsRules(CorsOptions options) {
    this.ofService = new CorsPolicy(options);
  }

  /// Reads the annotations beside routes, and reports what is wrong with them.
  static CorsRules read(List<Route<Endpoint>> routes, CorsOptions options, Validation validation) {
    var rules = new CorsRules(options);
    for (var route : routes) {
      if (route.methods().declared().contains("OPTIONS")) {
        rules.answering.add(route.target());
      }
      rules.own.computeIfAbsent(
          route.target(), endpoint -> rules.policy(endpoint.definition(), validation));
    }
    rules.own.values().removeIf(policy -> policy == rules.ofService);
    StrayCors.report(validation);
    return rules;
  }

  private CorsPolicy policy(HandlerDefinition definition, Validation validation) {
    var annotation = definition.element().getAnnotation(Cors.class);
    if (annotation == null) {
      return ofService;
    }
    try {
      return new CorsPolicy(options(annotation));
    } catch (IllegalArgumentException e) {
      validation.mistake(
          Mistake.at(
              definition,
              "@Cors is wrong: " + String.valueOf(e.getMessage()).replace("http.cors.", ""),
              "correct it, or leave it out for what http.cors says"));
      return ofService;
    }
  }

  private static CorsOptions options(Cors annotation) {
    return new CorsOptions(
        List.of(annotation.value()),
        List.of(),
        List.of(annotation.allowedHeaders()),
        List.of(annotation.exposedHeaders()),
        annotation.allowCredentials(),
        DurationText.parse(annotation.maxAge()));
  }

  /// For answers that belong to no route.
  CorsPolicy ofService() {
    return ofService;
  }

  /// For the answers of a route.
  CorsPolicy of(Endpoint endpoint) {
    return own.isEmpty() ? ofService : own.getOrDefault(endpoint, ofService);
  }

  /// True when the endpoint says itself that it takes `OPTIONS`.
  boolean answersOptions(Endpoint endpoint) {
    return answering.contains(endpoint);
  }
}
