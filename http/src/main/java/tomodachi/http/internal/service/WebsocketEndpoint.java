package tomodachi.http.internal.service;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tomodachi.http.Websocket;
import tomodachi.http.WebsocketListener;
import tomodachi.http.internal.route.BadPattern;
import tomodachi.http.internal.server.FieldSyntax;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.HandlerDefinition;

/// A handler that talks to the clients of a websocket.
///
/// @param logged whether log lines say that connections opened and closed
/// @param protocols the sub-protocols it speaks, the preferred first
record WebsocketEndpoint(BoundHandler<HttpWork> handler, Logged logged, List<String> protocols)
    implements Endpoint {

  private static final Set<Class<?>> RESULTS =
      Set.of(WebsocketListener.class, void.class, Void.class, Object.class);

  /// @throws BadPattern when the declaration makes no sense
  static WebsocketEndpoint of(
      HandlerDefinition definition,
      BoundHandler<HttpWork> handler,
      Websocket websocket,
      Logged logged)
      throws BadPattern {
    requireResult(definition);
    for (var protocol : websocket.protocols()) {
      requireToken(protocol);
    }
    return new WebsocketEndpoint(handler, logged, Arrays.asList(websocket.protocols()));
  }

  private static void requireResult(HandlerDefinition definition) throws BadPattern {
    var result = definition.method().getReturnType();
    if (!RESULTS.contains(result)) {
      throw new BadPattern(
          "Handler of a websocket returns %s, which nobody is sent"
              .formatted(result.getSimpleName()),
          "return a WebsocketListener, or nothing; send by a WebsocketConnection parameter");
    }
  }

  private static void requireToken(String protocol) throws BadPattern {
    if (!FieldSyntax.isToken(protocol)) {
      throw new BadPattern(
          "Sub-protocol \"%s\" is no token".formatted(protocol),
          "use letters, digits, '.' and '-', such as \"chat.v1\"");
    }
  }

  @Override
  public HandlerDefinition definition() {
    return handler.definition();
  }

  @Override
  public boolean calls(BoundHandler<HttpWork> handler) {
    return this.handler.equals(handler);
  }
}
