package tomodachi.http;

import tomodachi.Middleware;

/// Code around routes, folders and error handlers; see [HttpOptions#withMiddleware].
@FunctionalInterface
public interface HttpMiddleware extends Middleware {}
