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
  AccessLogOption accessLog;
  List<String> realIpFrom;
  String realIpHeader;
  Duration keepaliveTimeout;
  @Nullable Duration maxKeepaliveTime;
  @Nullable Integer maxKeepaliveRequests;
  String serverHeader;
  int maxConnections;
  int maxConcurrentRequests;
  Duration headerTimeout;
  Duration bodyTimeout;
  long maxHeaderSize;
  int maxFormFields;
  long formMemorySize;
  HealthOptions health;
  Dispatch dispatch;
  int eventLoops;
  TlsOptions tls;
  Http2Options http2;
  WebsocketOptions websocket;
  CompressionOptions compression;
  CorsOptions cors;
  EventStreamOptions eventStream;
  List<HttpMiddleware> middleware;

  HttpOptionsDraft(HttpOptions options) {
    port = options.port();
    host = options.host();
    reusePort = options.reusePort();
    contentType = options.contentType();
    charset = options.charset();
    clientMaxSize = options.clientMaxSize();
    accessLog = options.accessLog();
    realIpFrom = options.realIpFrom();
    realIpHeader = options.realIpHeader();
    keepaliveTimeout = options.keepaliveTimeout();
    maxKeepaliveTime = options.maxKeepaliveTime();
    maxKeepaliveRequests = options.maxKeepaliveRequests();
    serverHeader = options.serverHeader();
    maxConnections = options.maxConnections();
    maxConcurrentRequests = options.maxConcurrentRequests();
    headerTimeout = options.headerTimeout();
    bodyTimeout = options.bodyTimeout();
    maxHeaderSize = options.maxHeaderSize();
    maxFormFields = options.maxFormFields();
    formMemorySize = options.formMemorySize();
    health = options.health();
    dispatch = options.dispatch();
    eventLoops = options.eventLoops();
    tls = options.tls();
    http2 = options.http2();
    websocket = options.websocket();
    compression = options.compression();
    cors = options.cors();
    eventStream = options.eventStream();
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
        realIpFrom,
        realIpHeader,
        keepaliveTimeout,
        maxKeepaliveTime,
        maxKeepaliveRequests,
        serverHeader,
        maxConnections,
        maxConcurrentRequests,
        headerTimeout,
        bodyTimeout,
        maxHeaderSize,
        maxFormFields,
        formMemorySize,
        health,
        dispatch,
        eventLoops,
        tls,
        http2,
        websocket,
        compression,
        cors,
        eventStream,
        middleware);
  }
}
