package tomodachi.http.internal.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.http.HttpError;
import tomodachi.http.HttpMiddleware;
import tomodachi.http.HttpOptions;
import tomodachi.http.HttpStatic;
import tomodachi.http.Websocket;
import tomodachi.http.internal.route.BadPattern;
import tomodachi.http.internal.route.Duplicates;
import tomodachi.http.internal.route.Methods;
import tomodachi.http.internal.route.PathPattern;
import tomodachi.http.internal.route.Route;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.Mistake;
import tomodachi.transport.Validation;

/// Reads the annotations of one service, and reports what is wrong with them.
final class Declarations {

  private final Validation validation;
  private final boolean extended;
  private final List<HttpMiddleware> middleware;
  private final List<BoundHandler<HttpWork>> handlers = new ArrayList<>();
  private final List<Route<Endpoint>> routes = new ArrayList<>();
  // Come after all others: one for all paths would hide them.
  private final List<Route<Endpoint>> ofClass = new ArrayList<>();
  private final Map<Integer, BoundHandler<HttpWork>> byStatus = new HashMap<>();
  private final Map<Class<?>, BoundHandler<HttpWork>> byException = new HashMap<>();

  private Declarations(Validation validation, List<HttpMiddleware> middleware) {
    this.validation = validation;
    this.extended = middleware.stream().anyMatch(HttpMiddleware::addsArguments);
    this.middleware = new ArrayList<>(middleware);
    this.middleware.add(new ReturnedStreams());
  }

  static Declarations read(Validation validation, HttpOptions options) {
    var declarations = new Declarations(validation, options.middleware());
    validation.handlers().forEach(declarations::add);
    declarations.routes.addAll(declarations.ofClass);
    Duplicates.find(declarations.routes, declarations::reportDuplicate);
    return declarations;
  }

  /// The routes, in the order they stand in the source, those of the class last.
  List<Route<Endpoint>> routes() {
    return routes;
  }

  /// Those of routes and of errors, in the order they stand in the source.
  List<BoundHandler<HttpWork>> handlers() {
    return handlers;
  }

  ErrorHandlers errors() {
    return new ErrorHandlers(byStatus, byException);
  }

  private void add(HandlerDefinition handler) {
    switch (handler.trigger()) {
      case HttpError error -> addErrorHandler(handler, error);
      case HttpStatic folder -> addFolder(handler, folder);
      default -> addRoute(handler);
    }
  }

  private void addFolder(HandlerDefinition handler, HttpStatic says) {
    try {
      var declaration = new FolderDeclaration(handler, says);
      var bound = validation.bindBody(handler, declaration.folder(), middleware);
      var logged = Logged.of(says.accessLog(), says.ignoreLogging());
      var place = handler.element() instanceof Class<?> ? ofClass : routes;
      place.add(
          new Route<>(
              Methods.of(List.of("GET")),
              declaration.pattern(),
              new HandlerEndpoint(bound, logged, false)));
      handlers.add(bound);
    } catch (BadPattern e) {
      report(handler, String.valueOf(e.getMessage()), e.fix());
    }
  }

  private void addRoute(HandlerDefinition handler) {
    try {
      var declaration = RouteDeclaration.of(handler.trigger());
      addRoute(handler, declaration, declaration.patterns());
    } catch (BadPattern e) {
      report(handler, String.valueOf(e.getMessage()), e.fix());
    }
  }

  private void addRoute(
      HandlerDefinition handler, RouteDeclaration declaration, List<PathPattern> patterns)
      throws BadPattern {
    var methods = declaration.parsedMethods();
    var parameters = new RouteParameters(patterns, methods, extended);
    var bound = validation.bind(handler, parameters, middleware);
    var endpoint = endpoint(handler, bound, declaration);
    handlers.add(bound);
    patterns.forEach(pattern -> routes.add(new Route<>(methods, pattern, endpoint)));
  }

  private Endpoint endpoint(
      HandlerDefinition handler, BoundHandler<HttpWork> bound, RouteDeclaration declaration)
      throws BadPattern {
    return handler.trigger() instanceof Websocket websocket
        ? WebsocketEndpoint.of(handler, bound, websocket, declaration.logged())
        : new HandlerEndpoint(bound, declaration.logged(), declaration.cancelOnDisconnect());
  }

  private void addErrorHandler(HandlerDefinition handler, HttpError error) {
    if (error.value().length == 0 && error.exception().length == 0) {
      report(
          handler,
          "@HttpError names neither a status nor an exception",
          "write @HttpError(404) or @HttpError(exception = …)");
      return;
    }
    var bound = validation.bind(handler, new ErrorParameters(error, extended), middleware);
    handlers.add(bound);
    for (var status : new HashSet<>(statuses(error))) {
      addStatus(handler, status, bound);
    }
    for (var exception : new HashSet<>(List.of(error.exception()))) {
      reportSecond(handler, byException.putIfAbsent(exception, bound), exception.getSimpleName());
    }
  }

  private static List<Integer> statuses(HttpError error) {
    return Arrays.stream(error.value()).boxed().toList();
  }

  private void addStatus(HandlerDefinition handler, int status, BoundHandler<HttpWork> bound) {
    if (status < 400 || status > 599) {
      report(
          handler,
          "@HttpError names the status %d, which is no error".formatted(status),
          "write a status from 400 to 599");
    } else {
      reportSecond(handler, byStatus.putIfAbsent(status, bound), Integer.toString(status));
    }
  }

  private void reportSecond(
      HandlerDefinition handler, @Nullable BoundHandler<HttpWork> first, String what) {
    if (first != null) {
      validation.mistake(
          new Mistake(
              "%s has two error handlers".formatted(what),
              List.of(first.definition().toString(), handler.toString()),
              "keep one of them"));
    }
  }

  private void reportDuplicate(Route<Endpoint> first, Route<Endpoint> second) {
    validation.mistake(
        new Mistake(
            "Route %s is declared twice".formatted(second.clash(first)),
            List.of(
                first.target().definition().toString(), second.target().definition().toString()),
            first.methods().equals(second.methods())
                ? "give one of them another path or another method"
                : "the first takes these requests too; remove one, or put the narrower first"));
  }

  private void report(HandlerDefinition handler, String what, String fix) {
    validation.mistake(Mistake.at(handler, what, fix));
  }
}
