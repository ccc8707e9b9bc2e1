package tomodachi.http.internal.service;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tomodachi.http.Cors;
import tomodachi.http.Http;
import tomodachi.http.HttpError;
import tomodachi.http.HttpOptions;
import tomodachi.http.HttpStatic;
import tomodachi.http.Websocket;
import tomodachi.http.internal.route.Route;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.Described;
import tomodachi.transport.Described.Fact;

/// What there is to know about routes and error handlers before they are served.
///
/// @param declared all of a service
record HttpFacts(HttpOptions options, Declarations declared) {

  /// Where it listens, and what is there beside the routes.
  List<Fact> ofService() {
    var health = options.health();
    return Stream.of(
            Optional.<Fact>of(new Fact.Text("address", address())),
            fact("tls", Objects.toString(options.tls().certificate(), "")),
            fact("live", health.live()),
            fact("ready", health.ready()),
            fact("compression", compression()),
            fact("cors", String.join(", ", options.cors().allowedOrigins())))
        .flatMap(Optional::stream)
        .toList();
  }

  private String address() {
    var host = options.host().contains(":") ? "[%s]".formatted(options.host()) : options.host();
    return options.port() == 0 ? "%s, on a free port".formatted(host) : host + ":" + options.port();
  }

  private String compression() {
    var compression = options.compression();
    return compression.enabled() ? "from %d bytes".formatted(compression.minSize()) : "";
  }

  private static Optional<Fact> fact(String name, String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new Fact.Text(name, text));
  }

  /// Routes and error handlers, in the order of the source.
  List<Described.Handler> handlers() {
    return declared.handlers().stream().map(this::handler).toList();
  }

  private Described.Handler handler(BoundHandler<HttpWork> handler) {
    var trigger = handler.definition().trigger();
    return switch (trigger) {
      case HttpError error -> Described.Handler.of(handler, errorTrigger(error), errorFacts(error));
      case HttpStatic folder ->
          Described.Handler.of(handler, folderTrigger(folder), folderFacts(handler, folder));
      default -> Described.Handler.of(handler, trigger(trigger, handler), routeFacts(handler));
    };
  }

  private static String folderTrigger(HttpStatic folder) {
    return "@HttpStatic(path = \"%s\", url = \"%s\")".formatted(folder.path(), folder.url());
  }

  private List<Fact> folderFacts(BoundHandler<HttpWork> handler, HttpStatic folder) {
    var path = new FolderDeclaration(handler.definition(), folder).path();
    return Stream.of(
            Stream.<Fact>of(new Fact.Text("folder", path.toString())),
            fact("index", folder.index()).stream(),
            fact("cache control", folder.cacheControl()).stream(),
            folder.dotFiles()
                ? Stream.<Fact>of(new Fact.Flag("dot files", true))
                : Stream.<Fact>of(),
            routeFacts(handler).stream())
        .flatMap(facts -> facts)
        .toList();
  }

  private static String errorTrigger(HttpError error) {
    return "@HttpError(%s)"
        .formatted(
            Stream.of(member("", statuses(error)), member("exception = ", exceptions(error)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ")));
  }

  private static String member(String name, List<String> values) {
    return switch (values.size()) {
      case 0 -> "";
      case 1 -> name + values.getFirst();
      default -> values.stream().collect(Collectors.joining(", ", name + "{", "}"));
    };
  }

  private static List<String> statuses(HttpError error) {
    return Arrays.stream(error.value()).mapToObj(Integer::toString).toList();
  }

  private static List<String> exceptions(HttpError error) {
    return Arrays.stream(error.exception()).map(Class::getSimpleName).toList();
  }

  private static List<Fact> errorFacts(HttpError error) {
    return Stream.of(
            new Fact.Texts("statuses", statuses(error)),
            new Fact.Texts("exceptions", exceptions(error)))
        .filter(fact -> !fact.texts().isEmpty())
        .<Fact>map(fact -> fact)
        .toList();
  }

  private String trigger(Annotation trigger, BoundHandler<HttpWork> handler) {
    var name = handler.definition().triggerName();
    var paths = texts(paths(handler));
    if (trigger instanceof Websocket websocket && !websocket.url().isEmpty()) {
      return "@Websocket(url = %s)".formatted(paths);
    }
    return trigger instanceof Http
        ? "@%s(method = %s, url = %s)".formatted(name, texts(methods(handler)), paths)
        : "@%s(%s)".formatted(name, paths);
  }

  private static String texts(List<String> texts) {
    return member("", texts.stream().map("\"%s\""::formatted).toList());
  }

  private List<Fact> routeFacts(BoundHandler<HttpWork> handler) {
    var facts = new ArrayList<Fact>();
    var endpoint = routes(handler).getFirst().target();
    if (!(endpoint instanceof WebsocketEndpoint)) {
      facts.add(new Fact.Texts("methods", methods(handler)));
    }
    facts.add(new Fact.Texts("paths", paths(handler)));
    if (endpoint instanceof WebsocketEndpoint websocket && !websocket.protocols().isEmpty()) {
      facts.add(new Fact.Texts("protocols", websocket.protocols()));
    }
    if (!endpoint.logged().on()) {
      facts.add(new Fact.Flag("access log", false));
    }
    if (!endpoint.logged().ignored().isEmpty()) {
      facts.add(
          new Fact.Texts(
              "not logged", endpoint.logged().ignored().stream().map(String::valueOf).toList()));
    }
    if (endpoint instanceof HandlerEndpoint called && called.cancelOnDisconnect()) {
      facts.add(new Fact.Flag("cancel on disconnect", true));
    }
    var cors = handler.definition().element().getAnnotation(Cors.class);
    if (cors != null) {
      facts.add(new Fact.Texts("cors", List.of(cors.value())));
    }
    return facts;
  }

  private List<String> methods(BoundHandler<HttpWork> handler) {
    return List.copyOf(routes(handler).getFirst().methods().declared());
  }

  private List<String> paths(BoundHandler<HttpWork> handler) {
    return routes(handler).stream().map(route -> route.pattern().text()).toList();
  }

  private List<Route<Endpoint>> routes(BoundHandler<HttpWork> handler) {
    return declared.routes().stream().filter(route -> route.target().calls(handler)).toList();
  }
}
