package tomodachi.http.internal.service;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import tomodachi.http.Delete;
import tomodachi.http.Get;
import tomodachi.http.Head;
import tomodachi.http.Http;
import tomodachi.http.Patch;
import tomodachi.http.Post;
import tomodachi.http.Put;
import tomodachi.http.Websocket;
import tomodachi.http.internal.route.BadPattern;
import tomodachi.http.internal.route.Methods;
import tomodachi.http.internal.route.PathPattern;
import tomodachi.http.internal.route.RoutePattern;
import tomodachi.http.internal.route.Template;

/// What a route annotation says.
///
/// @param methods the methods
/// @param expressions true: the paths are regular expressions; false: templates
/// @param paths the paths
/// @param logged which answers are access-logged
/// @param cancelOnDisconnect true: interrupted when the client goes away
record RouteDeclaration(
    List<String> methods,
    boolean expressions,
    List<String> paths,
    Logged logged,
    boolean cancelOnDisconnect) {

  /// @throws BadPattern when the annotation is none of HTTP's
  static RouteDeclaration of(Annotation trigger) throws BadPattern {
    return switch (trigger) {
      case Http a ->
          new RouteDeclaration(
              List.of(a.method()),
              true,
              List.of(a.url()),
              Logged.of(a.accessLog(), a.ignoreLogging()),
              a.cancelOnDisconnect());
      case Get a ->
          template("GET", a.value(), a.accessLog(), a.ignoreLogging(), a.cancelOnDisconnect());
      case Post a ->
          template("POST", a.value(), a.accessLog(), a.ignoreLogging(), a.cancelOnDisconnect());
      case Put a ->
          template("PUT", a.value(), a.accessLog(), a.ignoreLogging(), a.cancelOnDisconnect());
      case Patch a ->
          template("PATCH", a.value(), a.accessLog(), a.ignoreLogging(), a.cancelOnDisconnect());
      case Delete a ->
          template("DELETE", a.value(), a.accessLog(), a.ignoreLogging(), a.cancelOnDisconnect());
      case Head a ->
          template("HEAD", a.value(), a.accessLog(), a.ignoreLogging(), a.cancelOnDisconnect());
      case Websocket a -> websocket(a);
      default ->
          throw new BadPattern(
              "@%s is no annotation of HTTP".formatted(trigger.annotationType().getSimpleName()),
              "use @Http, @Get or one of its kin instead");
    };
  }

  private static RouteDeclaration template(
      String method, String[] paths, boolean logged, int[] ignored, boolean cancelOnDisconnect) {
    return new RouteDeclaration(
        List.of(method), false, List.of(paths), Logged.of(logged, ignored), cancelOnDisconnect);
  }

  private static RouteDeclaration websocket(Websocket a) throws BadPattern {
    if (a.value().isEmpty() == a.url().isEmpty()) {
      throw new BadPattern(
          a.url().isEmpty() ? "@Websocket has no path" : "@Websocket has two paths",
          "write a template, such as @Websocket(\"/chat\"), or a url");
    }
    return new RouteDeclaration(
        List.of("GET"),
        a.value().isEmpty(),
        List.of(a.value().isEmpty() ? a.url() : a.value()),
        Logged.of(a.accessLog()),
        false);
  }

  Methods parsedMethods() throws BadPattern {
    return Methods.of(methods);
  }

  List<PathPattern> patterns() throws BadPattern {
    if (paths.isEmpty()) {
      throw new BadPattern("Route has no path", "write one, such as @Get(\"/orders/{id}\")");
    }
    var patterns = new ArrayList<PathPattern>();
    for (var path : paths) {
      patterns.add(expressions ? RoutePattern.parse(path) : Template.parse(path));
    }
    return patterns;
  }
}
