package tomodachi.http;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Options while one of them is changed.
final class HttpOptionsDraft {
  int port;
  String host;
  boolean reusePort;
  String contentType;
  String charset;
  long clientMaxSize;
  boolean accessLog;
  Duration keepaliveTimeout;
  @Nullable Duration maxKeepaliveTime;
  @Nullable Integer maxKeepaliveRequests;
  String serverHeader;
  int maxConnections;
  int maxConcurrentRequests;
  List<HttpMiddleware> middleware;

  HttpOptionsDraft(HttpOptions options) {
    port = options.port();
    host = options.host();
    reusePort = options.reusePort();
    contentType = options.contentType();
    charset = options.charset();
    clientMaxSize = options.clientMaxSize();
    accessLog = options.accessLog();
    keepaliveTimeout = options.keepaliveTimeout();
    maxKeepaliveTime = options.maxKeepaliveTime();
    maxKeepaliveRequests = options.maxKeepaliveRequests();
    serverHeader = options.serverHeader();
    maxConnections = options.maxConnections();
    maxConcurrentRequests = options.maxConcurrentRequests();
    middleware = options.middleware();
  }

  HttpOptions options() {
    return new HttpOptions(
        port,
        host,
        reusePort,
        contentType,
        charset,
        clientMaxSize,
        accessLog,
        keepaliveTimeout,
        maxKeepaliveTime,
        maxKeepaliveRequests,
        serverHeader,
        maxConnections,
        maxConcurrentRequests,
        middleware);
  }
}
