package tomodachi.http.internal.service;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tomodachi.http.Body;
import tomodachi.http.Cookie;
import tomodachi.http.Header;
import tomodachi.http.Query;
import tomodachi.http.Request;
import tomodachi.http.Websocket;
import tomodachi.http.WebsocketConnection;
import tomodachi.transport.ArgumentSource;
import tomodachi.transport.Binding;
import tomodachi.transport.HandlerParameter;

/// Binds the parameters whose type or annotation says what they are.
final class ExplicitParameters {

  private static final String UNNAMED =
      "compile with -parameters, or name it there, such as @Query(\"page\")";

  private static final List<Class<? extends Annotation>> SOURCES =
      List.of(Body.class, Query.class, Header.class, Cookie.class);

  private final Binding<HttpWork> binding;

  ExplicitParameters(Binding<HttpWork> binding) {
    this.binding = binding;
  }

  private boolean isWebsocket() {
    return binding.handler().trigger() instanceof Websocket;
  }

  private static @Nullable Object connection(HttpWork work) {
    var websocket = work.request().websocket();
    return websocket == null ? null : websocket.session();
  }

  /// Binds what it can and leaves the rest open.
  void bind() {
    binding.open().forEach(this::bind);
  }

  private void bind(HandlerParameter parameter) {
    var annotations = annotations(parameter);
    if (annotations.size() > 1) {
      binding.mistake(
          "Parameter \"%s\" has %s".formatted(parameter.name(), String.join(" and ", annotations)),
          "keep the one it is");
      ignore(binding, List.of(parameter));
      return;
    }
    if (parameter.rawType() == Request.class) {
      binding.bind(parameter, parameter.value(HttpWork::request));
    }
    if (parameter.rawType() == WebsocketConnection.class) {
      connection(parameter);
    }
    parameter.annotation(Query.class).ifPresent(query -> query(parameter, query.value()));
    parameter.annotation(Header.class).ifPresent(header -> header(parameter, header.value()));
    parameter.annotation(Cookie.class).ifPresent(cookie -> cookie(parameter, cookie.value()));
  }

  private void connection(HandlerParameter parameter) {
    if (isWebsocket()) {
      binding.bind(parameter, parameter.value(ExplicitParameters::connection));
      return;
    }
    binding.mistake(
        "Parameter \"%s\" is a WebsocketConnection, but @%s opens no websocket"
            .formatted(parameter.name(), binding.handler().triggerName()),
        "take it in a method with @Websocket");
    ignore(binding, List.of(parameter));
  }

  private static List<String> annotations(HandlerParameter parameter) {
    return SOURCES.stream()
        .filter(source -> parameter.annotation(source).isPresent())
        .map(source -> "@" + source.getSimpleName())
        .toList();
  }

  private void query(HandlerParameter parameter, String given) {
    var name = name(parameter, "Query", given, parameter.name());
    fromQuery(parameter, name)
        .ifPresentOrElse(
            source -> binding.bind(parameter, source), () -> unfit(parameter, "Query"));
  }

  /// The query parameter of a name, if the parameter's type can be made from text.
  static Optional<ArgumentSource<HttpWork>> fromQuery(HandlerParameter parameter, String name) {
    if (parameter.fromText()) {
      return Optional.of(
          parameter.text(name, (HttpWork work) -> work.request().query(name).orElse(null)));
    }
    return parameter
        .listOfText()
        .map(_ -> parameter.texts(name, (HttpWork work) -> work.request().queries(name)));
  }

  private void header(HandlerParameter parameter, String given) {
    var name = name(parameter, "Header", given, hyphened(parameter.name()));
    if (parameter.fromText()) {
      binding.bind(
          parameter,
          parameter.text(name, (HttpWork work) -> work.request().exchange().header(name)));
    } else if (parameter.listOfText().isPresent()) {
      binding.bind(
          parameter,
          parameter.texts(name, (HttpWork work) -> work.request().exchange().headerValues(name)));
    } else {
      unfit(parameter, "Header");
    }
  }

  private static String hyphened(String name) {
    return name.replaceAll("(?<=.)(?=\\p{Lu})", "-").replace('_', '-').toLowerCase(Locale.ROOT);
  }

  private void cookie(HandlerParameter parameter, String given) {
    var name = name(parameter, "Cookie", given, parameter.name());
    if (parameter.fromText()) {
      binding.bind(
          parameter,
          parameter.text(name, (HttpWork work) -> work.request().cookie(name).orElse(null)));
    } else {
      unfit(parameter, "Cookie");
    }
  }

  private String name(HandlerParameter parameter, String annotation, String given, String implied) {
    if (given.isEmpty() && !parameter.named()) {
      binding.mistake(
          "Parameter %d has @%s without a name, and the class file has none either"
              .formatted(parameter.index() + 1, annotation),
          UNNAMED);
    }
    return given.isEmpty() ? implied : given;
  }

  private void unfit(HandlerParameter parameter, String annotation) {
    binding.mistake(
        "Parameter \"%s\" has @%s, but a %s can't be made from text"
            .formatted(parameter.name(), annotation, parameter.rawType().getSimpleName()),
        "use a text, a number, or a type with a static method of(String) or parse(String)");
    ignore(binding, List.of(parameter));
  }

  /// Takes parameters out of what is open when their mistake has been reported.
  static void ignore(Binding<HttpWork> binding, List<HandlerParameter> reported) {
    reported.forEach(parameter -> binding.bind(parameter, _ -> null));
  }
}
