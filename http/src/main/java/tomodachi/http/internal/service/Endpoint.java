package tomodachi.http.internal.service;

import tomodachi.transport.BoundHandler;
import tomodachi.transport.HandlerDefinition;

/// What answers at a route.
sealed interface Endpoint permits HandlerEndpoint, WebsocketEndpoint {

  /// What declares it.
  HandlerDefinition definition();

  /// Which of its answers are access-logged.
  Logged logged();

  /// True when it is this handler that answers.
  boolean calls(BoundHandler<HttpWork> handler);
}
