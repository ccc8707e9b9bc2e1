package tomodachi.http.internal.service;

import tomodachi.transport.BoundHandler;

/// What answers at a route.
///
/// @param handler the handler
/// @param logged which of its answers are access-logged
/// @param cancelOnDisconnect true: interrupted when the client goes away
record Endpoint(BoundHandler<HttpWork> handler, Logged logged, boolean cancelOnDisconnect) {}
