package tomodachi.http.internal.service;

import tomodachi.http.internal.dispatch.Conduct;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.HandlerDefinition;

/// A handler that answers at a route.
///
/// @param handler the handler
/// @param logged which of its answers are access-logged
/// @param cancelOnDisconnect true: interrupted when the client goes away
/// @param conduct how it treats event loops
record HandlerEndpoint(
    BoundHandler<HttpWork> handler, Logged logged, boolean cancelOnDisconnect, Conduct conduct)
    implements Endpoint {

  HandlerEndpoint(BoundHandler<HttpWork> handler, Logged logged, boolean cancelOnDisconnect) {
    this(handler, logged, cancelOnDisconnect, new Conduct(handler.definition().describe()));
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
