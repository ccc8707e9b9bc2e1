package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;

class HttpOptionsTest {

  static final class Site {
    @Get("/")
    void get() {}
  }

  private final HttpOptions options = HttpOptions.defaults();

  @Test
  void hasTheDefaultsOfTheReference() {
    assertThat(options.port()).isEqualTo(9700);
    assertThat(options.host()).isEqualTo("0.0.0.0");
    assertThat(options.contentType()).isEqualTo("text/plain; charset=utf-8");
    assertThat(options.charset()).isEqualTo("utf-8");
    assertThat(options.clientMaxSize()).isEqualTo(104_857_600);
    assertThat(options.accessLog()).isEqualTo(AccessLogOption.ON);
    assertThat(options.keepaliveTimeout()).isEqualTo(Duration.ofSeconds(75));
    assertThat(options.maxKeepaliveTime()).isNull();
    assertThat(options.maxKeepaliveRequests()).isNull();
    assertThat(options.serverHeader()).isEqualTo("tomodachi");
    assertThat(options.maxConcurrentRequests()).isEqualTo(20_000);
    assertThat(options.middleware()).isEmpty();
    assertThat(options.key()).isEqualTo("http");
  }

  @Test
  void aCopyChangesOneValue() {
    HttpMiddleware middleware = (call, next) -> next.proceed(call);
    var tls = TlsOptions.of(Path.of("chain.pem"), Path.of("key.pem"));
    var http2 = Http2Options.defaults().withMaxConcurrentStreams(6);
    var websocket = WebsocketOptions.defaults().withMaxMessageSize(7);
    var compression = CompressionOptions.defaults().withEnabled(true);
    var cors = CorsOptions.of("https://app.example.com");
    var eventStream = EventStreamOptions.defaults().withHeartbeat(Duration.ofSeconds(9));
    var copy =
        options
            .withPort(0)
            .withHost("::1")
            .withReusePort(false)
            .withContentType("text/html")
            .withCharset("latin1")
            .withClientMaxSize(2048)
            .withAccessLog(false)
            .withRealIpFrom("10.0.0.0/8")
            .withRealIpHeader("X-Real-IP")
            .withKeepaliveTimeout(Duration.ofSeconds(5))
            .withMaxKeepaliveTime(Duration.ofMinutes(1))
            .withMaxKeepaliveRequests(7)
            .withServerHeader("")
            .withMaxConnections(8)
            .withMaxConcurrentRequests(9)
            .withHeaderTimeout(Duration.ofSeconds(1))
            .withBodyTimeout(Duration.ofSeconds(2))
            .withMaxHeaderSize(1024)
            .withMaxFormFields(3)
            .withFormMemorySize(4)
            .withHealth(HealthOptions.none())
            .withDispatch(Dispatch.CARRIER)
            .withEventLoops(5)
            .withTls(tls)
            .withHttp2(http2)
            .withWebsocket(websocket)
            .withCompression(compression)
            .withCors(cors)
            .withEventStream(eventStream)
            .withMiddleware(middleware);

    assertThat(copy)
        .isEqualTo(
            new HttpOptions(
                0,
                "::1",
                false,
                "text/html",
                "latin1",
                2048,
                AccessLogOption.OFF,
                List.of("10.0.0.0/8"),
                "X-Real-IP",
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                7,
                "",
                8,
                9,
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                1024,
                3,
                4,
                HealthOptions.none(),
                Dispatch.CARRIER,
                5,
                tls,
                http2,
                websocket,
                compression,
                cors,
                eventStream,
                List.of(middleware)));
  }

  @Test
  void refusesWhatIsOutOfRange() {
    refused(() -> options.withPort(65_536), "http.port must be 0 to 65535, was 65536");
    refused(
        () -> options.withClientMaxSize(1023),
        "http.client_max_size must be 1024 (1 KiB) to 1073741824 (1 GiB), was 1023");
    refused(
        () -> options.withCharset("klingon"), "http.charset must be one Java knows, was klingon");
    refused(
        () -> options.withContentType("text/html; charset=klingon"),
        "http.content_type has an unknown charset, was text/html; charset=klingon");
    refused(
        () -> options.withContentType("html; charset=utf-8"),
        "http.content_type must be such as text/plain, was html; charset=utf-8");
    refused(
        () -> options.withServerHeader("a\r\nb"),
        "http.server_header must be printable ASCII, was something else");
    refused(
        () -> options.withKeepaliveTimeout(Duration.ofSeconds(-1)),
        "http.keepalive_timeout must be 0 or more, was PT-1S");
    refused(
        () -> options.withMaxKeepaliveTime(Duration.ZERO),
        "http.max_keepalive_time must be more than 0, was PT0S");
    refused(
        () -> options.withMaxKeepaliveRequests(0),
        "http.max_keepalive_requests must be 1 or more, was 0");
    refused(() -> options.withMaxConnections(0), "http.max_connections must be 1 or more, was 0");
    refused(
        () -> options.withMaxConcurrentRequests(0),
        "http.max_concurrent_requests must be 1 or more, was 0");
    refused(
        () -> options.withEventLoops(-1),
        "http.event_loops must be 0 (the best number) to 1024, was -1");
  }

  @Test
  void refusesProxiesHeadersAndPathsThatAreNone() {
    refused(
        () -> options.withRealIpFrom("10.0.0.0/8", "proxy.local"),
        "http.real_ip_from: \"proxy.local\" is neither an IP address nor a network such as"
            + " 10.0.0.0/8 or 2001:db8::/32");
    refused(
        () -> options.withRealIpHeader("X Real"),
        "http.real_ip_header must be the name of a header, was not one");
    refused(
        () -> options.withCharset("x-JISAutoDetect"),
        "http.charset must be one Java knows, was x-JISAutoDetect");
    refused(
        () -> options.withHealth(HealthOptions.none().withLive("live")),
        "http.health.live must be empty, or a path that begins with / and has no blanks, ?, #, %"
            + " or other than ASCII, was live");
    refused(
        () -> options.withHealth(HealthOptions.none().withReady("/a?b")),
        "http.health.ready must be empty, or a path that begins with / and has no blanks, ?, #, %"
            + " or other than ASCII, was /a?b");
  }

  @Test
  void refusesAHeartbeatThatNeverRests() {
    var heartbeat = "http.event_stream.heartbeat must be 0, or at least 100 ms, was ";
    refused(
        () -> EventStreamOptions.defaults().withHeartbeat(Duration.ofNanos(-1)),
        heartbeat + "PT-0.000000001S");
    refused(
        () -> EventStreamOptions.defaults().withHeartbeat(Duration.ofMillis(99)),
        heartbeat + "PT0.099S");
    assertThat(EventStreamOptions.defaults().withHeartbeat(Duration.ZERO).heartbeat()).isZero();
  }

  @Test
  void limitsOfKeepAliveNeedKeepAlive() {
    refused(
        () -> options.withMaxKeepaliveRequests(7).withKeepaliveTimeout(Duration.ZERO),
        "http.max_keepalive_requests was set to 7, but http.keepalive_timeout is 0, which keeps no"
            + " connection");
  }

  @Test
  void aKeyInThePlaceOfItsPathIsNotShown() {
    var key = "-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----";
    var message =
        "http.tls.key must be the path of a PEM file, but is what such a file holds: give the path"
            + " of the file, TOMODACHI_HTTP_TLS_KEY=…, not …_KEY_FILE";

    refused(() -> TlsOptions.of(Path.of("chain.pem"), Path.of(key)), message);
    assertThatThrownBy(() ->
            Served.with(List.of("http.tls.certificate=c.pem", "http.tls.key=" + key), new Site())
                .close())
        .satisfies(thrown ->
            assertThat(Throwables.getStackTrace(thrown))
                .contains(message)
                .doesNotContain("hunter2"));
  }

  private static void refused(Runnable change, String message) {
    assertThatIllegalArgumentException().isThrownBy(change::run).withMessage(message);
  }
}
