package tomodachi.http;

import tomodachi.Middleware;

/// Code around routes and error handlers; see [HttpOptions#withMiddleware].
@FunctionalInterface
public interface HttpMiddleware extends Middleware {}
