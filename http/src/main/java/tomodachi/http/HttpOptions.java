package tomodachi.http;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tomodachi.Options;
import tomodachi.http.internal.server.FieldSyntax;
import tomodachi.http.internal.service.ContentType;
import tomodachi.http.internal.service.Network;

/// The section `http`.
///
/// @param port where to listen, 0 to 65535; 0 is a free port
/// @param host the address to listen on; empty is all of them, as is `0.0.0.0` for IPv4
/// @param reusePort true: other processes that say so too may listen on the same port; Linux only
/// @param contentType the content type of texts and bytes that don't say one
/// @param charset the charset of texts where `http.content_type` has none
/// @param clientMaxSize the largest body of a request in bytes, 1 KiB to 1 GiB; a larger one is
///   answered 413
/// @param accessLog one line for each request on the logger `tomodachi.http.response`: `true`,
///   `false`, or the path of a file that gets each line as JSON too
/// @param realIpFrom addresses and networks (`10.0.0.0/8`, `2001:db8::/32`) of proxies whose word
///   on the client's address is taken
/// @param realIpHeader the header in which they give it: a list of addresses, or `Forwarded` (RFC
///   7239). Of the addresses, the right-most that is none of `http.real_ip_from` is the client's;
///   the left-most when all are
/// @param keepaliveTimeout how long a connection may wait for its next request; zero closes each
///   connection after one answer
/// @param maxKeepaliveTime how old a connection may become, more than zero; `none`: any age
/// @param maxKeepaliveRequests how many requests a connection may carry, 1 or more; `none`: any
///   number
/// @param serverHeader the header `Server`; empty: none
/// @param maxConnections how many connections may be open at once, 1 or more
/// @param maxConcurrentRequests how many requests may be under way at once, 1 or more; what comes
///   beyond is answered 503
/// @param headerTimeout how long the head of a request may take to come, more than zero
/// @param bodyTimeout how long a client may send nothing of a body that is being waited for, more
///   than zero
/// @param maxHeaderSize the most bytes all header fields of a request may have, 1 KiB to 1 MiB
/// @param maxFormFields the most fields and files of a form, 1 or more
/// @param formMemorySize the most bytes of one field or file that are kept in memory, 0 or more; a
///   larger file lies in a temporary file while its request is handled, a larger field is answered
///   413
/// @param health where load balancers ask whether the process lives and takes work
/// @param dispatch what runs the virtual threads of requests
/// @param eventLoops how many threads read and write connections, 0 to 1,024; 0 is the best number
///   for this machine
/// @param tls certificate and key for HTTPS; without them the port speaks plain HTTP
/// @param http2 HTTP/2, its limits
/// @param websocket limits and habits of websockets
/// @param compression answers that are compressed for clients that accept it
/// @param cors which pages of other origins may use the answers; a route's own say wins
/// @param eventStream how streams of events are kept alive
/// @param middleware runs around routes and error handlers, outermost first
public record HttpOptions(
    int port,
    String host,
    boolean reusePort,
    String contentType,
    String charset,
    @Options.Alias({"max_buffer_size", "max_upload_size"}) long clientMaxSize,
    AccessLogOption accessLog,
    List<String> realIpFrom,
    String realIpHeader,
    @Options.Alias("keepalive_expiry") Duration keepaliveTimeout,
    @Nullable Duration maxKeepaliveTime,
    @Nullable Integer maxKeepaliveRequests,
    String serverHeader,
    int maxConnections,
    int maxConcurrentRequests,
    Duration headerTimeout,
    Duration bodyTimeout,
    long maxHeaderSize,
    int maxFormFields,
    long formMemorySize,
    HealthOptions health,
    Dispatch dispatch,
    int eventLoops,
    TlsOptions tls,
    Http2Options http2,
    WebsocketOptions websocket,
    CompressionOptions compression,
    CorsOptions cors,
    EventStreamOptions eventStream,
    List<HttpMiddleware> middleware)
    implements Options.Section {

  private static final int DEFAULT_PORT = 9700;
  private static final int MOST_LOOPS = 1_024;
  private static final long KIB = 1024;
  private static final long MIB = 1024 * KIB;
  private static final long GIB = 1024 * MIB;

  /// @throws IllegalArgumentException when a value is outside its range
  public HttpOptions {
    require(port >= 0 && port <= 65_535, "port must be 0 to 65535", port);
    require(
        clientMaxSize >= KIB && clientMaxSize <= GIB,
        "client_max_size must be 1024 (1 KiB) to 1073741824 (1 GiB)",
        clientMaxSize);
    require(isCharset(charset), "charset must be one Java knows", charset);
    var ofType = ContentType.charset(contentType);
    require(
        ofType == null || isCharset(ofType), "content_type has an unknown charset", contentType);
    require(isFieldValue(contentType), "content_type must be printable ASCII", "something else");
    require(isMediaType(contentType), "content_type must be such as text/plain", contentType);
    require(isFieldValue(serverHeader), "server_header must be printable ASCII", "something else");
    require(
        !keepaliveTimeout.isNegative(), "keepalive_timeout must be 0 or more", keepaliveTimeout);
    require(
        maxKeepaliveTime == null || maxKeepaliveTime.isPositive(),
        "max_keepalive_time must be more than 0",
        maxKeepaliveTime);
    require(
        maxKeepaliveRequests == null || maxKeepaliveRequests > 0,
        "max_keepalive_requests must be 1 or more",
        maxKeepaliveRequests);
    realIpFrom.forEach(HttpOptions::requireNetwork);
    require(
        FieldSyntax.isToken(realIpHeader),
        "real_ip_header must be the name of a header",
        "not one");
    requireKeepalive(keepaliveTimeout, maxKeepaliveTime, "max_keepalive_time");
    requireKeepalive(keepaliveTimeout, maxKeepaliveRequests, "max_keepalive_requests");
    require(maxConnections > 0, "max_connections must be 1 or more", maxConnections);
    require(
        maxConcurrentRequests > 0,
        "max_concurrent_requests must be 1 or more",
        maxConcurrentRequests);
    require(
        !headerTimeout.isNegative() && !headerTimeout.isZero(),
        "header_timeout must be more than 0",
        headerTimeout);
    require(
        !bodyTimeout.isNegative() && !bodyTimeout.isZero(),
        "body_timeout must be more than 0",
        bodyTimeout);
    require(
        maxHeaderSize >= KIB && maxHeaderSize <= MIB,
        "max_header_size must be 1024 (1 KiB) to 1048576 (1 MiB)",
        maxHeaderSize);
    require(maxFormFields > 0, "max_form_fields must be 1 or more", maxFormFields);
    require(formMemorySize >= 0, "form_memory_size must be 0 or more", formMemorySize);
    require(
        eventLoops >= 0 && eventLoops <= MOST_LOOPS,
        "event_loops must be 0 (the best number) to 1024",
        eventLoops);
    realIpFrom = List.copyOf(realIpFrom);
    middleware = List.copyOf(middleware);
  }

  /// Port 9700 on all IPv4 addresses, bodies up to 100 MiB, connections kept for 75 s, no
  /// middleware.
  public static HttpOptions defaults() {
    return new HttpOptions(
        DEFAULT_PORT,
        "0.0.0.0",
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux"),
        "text/plain; charset=utf-8",
        "utf-8",
        100 * MIB,
        AccessLogOption.ON,
        List.of(),
        "X-Forwarded-For",
        Duration.ofSeconds(75),
        null,
        null,
        "tomodachi",
        25_000,
        20_000,
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        64 * KIB,
        1_000,
        64 * KIB,
        HealthOptions.defaults(),
        Dispatch.JDK,
        0,
        TlsOptions.none(),
        Http2Options.defaults(),
        WebsocketOptions.defaults(),
        CompressionOptions.defaults(),
        CorsOptions.none(),
        EventStreamOptions.defaults(),
        List.of());
  }

  /// A copy with this port; 0 is a free one.
  public HttpOptions withPort(int port) {
    return edit(draft -> draft.port = port);
  }

  /// A copy that listens on this address.
  public HttpOptions withHost(String host) {
    return edit(draft -> draft.host = host);
  }

  /// A copy that shares its port with other processes or not.
  public HttpOptions withReusePort(boolean reusePort) {
    return edit(draft -> draft.reusePort = reusePort);
  }

  /// A copy with this content type for what doesn't say one.
  public HttpOptions withContentType(String contentType) {
    return edit(draft -> draft.contentType = contentType);
  }

  /// A copy with this charset for texts.
  public HttpOptions withCharset(String charset) {
    return edit(draft -> draft.charset = charset);
  }

  /// A copy with this largest body, in bytes.
  public HttpOptions withClientMaxSize(long clientMaxSize) {
    return edit(draft -> draft.clientMaxSize = clientMaxSize);
  }

  /// A copy with or without access log.
  public HttpOptions withAccessLog(boolean accessLog) {
    return edit(draft -> draft.accessLog = accessLog ? AccessLogOption.ON : AccessLogOption.OFF);
  }

  /// A copy whose access log is also written to this file, as JSON.
  public HttpOptions withAccessLogFile(Path file) {
    return edit(draft -> draft.accessLog = AccessLogOption.to(file));
  }

  /// A copy that takes the word of proxies with these addresses on the client's address.
  public HttpOptions withRealIpFrom(String... addresses) {
    return edit(draft -> draft.realIpFrom = List.of(addresses));
  }

  /// A copy in which proxies give the client's address in this header.
  public HttpOptions withRealIpHeader(String name) {
    return edit(draft -> draft.realIpHeader = name);
  }

  /// A copy in which connections wait this long for their next request.
  public HttpOptions withKeepaliveTimeout(Duration keepaliveTimeout) {
    return edit(draft -> draft.keepaliveTimeout = keepaliveTimeout);
  }

  /// A copy in which connections become at most this old; `none`: any age.
  public HttpOptions withMaxKeepaliveTime(@Nullable Duration maxKeepaliveTime) {
    return edit(draft -> draft.maxKeepaliveTime = maxKeepaliveTime);
  }

  /// A copy in which connections carry at most so many requests; `none`: any number.
  public HttpOptions withMaxKeepaliveRequests(@Nullable Integer maxKeepaliveRequests) {
    return edit(draft -> draft.maxKeepaliveRequests = maxKeepaliveRequests);
  }

  /// A copy with this header `Server`; empty: none.
  public HttpOptions withServerHeader(String serverHeader) {
    return edit(draft -> draft.serverHeader = serverHeader);
  }

  /// A copy with at most so many connections.
  public HttpOptions withMaxConnections(int maxConnections) {
    return edit(draft -> draft.maxConnections = maxConnections);
  }

  /// A copy with at most so many requests under way.
  public HttpOptions withMaxConcurrentRequests(int maxConcurrentRequests) {
    return edit(draft -> draft.maxConcurrentRequests = maxConcurrentRequests);
  }

  /// A copy in which the head of a request may take this long.
  public HttpOptions withHeaderTimeout(Duration headerTimeout) {
    return edit(draft -> draft.headerTimeout = headerTimeout);
  }

  /// A copy in which a client may pause this long within a body.
  public HttpOptions withBodyTimeout(Duration bodyTimeout) {
    return edit(draft -> draft.bodyTimeout = bodyTimeout);
  }

  /// A copy with this many bytes for all header fields of a request.
  public HttpOptions withMaxHeaderSize(long maxHeaderSize) {
    return edit(draft -> draft.maxHeaderSize = maxHeaderSize);
  }

  /// A copy in which a form has at most so many fields and files.
  public HttpOptions withMaxFormFields(int maxFormFields) {
    return edit(draft -> draft.maxFormFields = maxFormFields);
  }

  /// A copy that keeps so many bytes of a form's part in memory.
  public HttpOptions withFormMemorySize(long formMemorySize) {
    return edit(draft -> draft.formMemorySize = formMemorySize);
  }

  /// A copy with these places to ask about health.
  public HttpOptions withHealth(HealthOptions health) {
    return edit(draft -> draft.health = health);
  }

  /// A copy whose requests' threads are run in this way.
  public HttpOptions withDispatch(Dispatch dispatch) {
    return edit(draft -> draft.dispatch = dispatch);
  }

  /// A copy with so many threads that read and write connections; 0 is the best number.
  public HttpOptions withEventLoops(int eventLoops) {
    return edit(draft -> draft.eventLoops = eventLoops);
  }

  /// A copy with this certificate and key.
  public HttpOptions withTls(TlsOptions tls) {
    return edit(draft -> draft.tls = tls);
  }

  /// A copy with these limits of HTTP/2.
  public HttpOptions withHttp2(Http2Options http2) {
    return edit(draft -> draft.http2 = http2);
  }

  /// A copy with these limits and habits of websockets.
  public HttpOptions withWebsocket(WebsocketOptions websocket) {
    return edit(draft -> draft.websocket = websocket);
  }

  /// A copy that compresses answers like this.
  public HttpOptions withCompression(CompressionOptions compression) {
    return edit(draft -> draft.compression = compression);
  }

  /// A copy that lets pages of these origins use the answers.
  public HttpOptions withCors(CorsOptions cors) {
    return edit(draft -> draft.cors = cors);
  }

  /// A copy that keeps streams of events alive like this.
  public HttpOptions withEventStream(EventStreamOptions eventStream) {
    return edit(draft -> draft.eventStream = eventStream);
  }

  /// A copy with this middleware around routes and error handlers, outermost first.
  public HttpOptions withMiddleware(HttpMiddleware... outermostFirst) {
    return edit(draft -> draft.middleware = List.of(outermostFirst));
  }

  @Override
  public String key() {
    return "http";
  }

  private HttpOptions edit(Consumer<HttpOptionsDraft> change) {
    var draft = new HttpOptionsDraft(this);
    change.accept(draft);
    return draft.options();
  }

  private static void require(boolean holds, String rule, @Nullable Object value) {
    if (!holds) {
      throw new IllegalArgumentException("http.%s, was %s".formatted(rule, value));
    }
  }

  private static void requireNetwork(String text) {
    try {
      var _ = Network.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("http.real_ip_from: " + e.getMessage(), e);
    }
  }

  private static void requireKeepalive(Duration timeout, @Nullable Object limit, String name) {
    if (limit != null && timeout.isZero()) {
      throw new IllegalArgumentException(
          "http.%s was set to %s, but http.keepalive_timeout is 0, which keeps no connection"
              .formatted(name, limit));
    }
  }

  private static boolean isCharset(String name) {
    try {
      return Charset.isSupported(name) && Charset.forName(name).canEncode();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean isMediaType(String text) {
    var names = text.split(";", 2)[0].strip().split("/", -1);
    return names.length == 2 && FieldSyntax.isToken(names[0]) && FieldSyntax.isToken(names[1]);
  }

  private static boolean isFieldValue(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }
}
