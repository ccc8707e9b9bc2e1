package tomodachi.http.internal.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tomodachi.http.Http2Options;
import tomodachi.http.TlsOptions;

/// Settings for a free port of the loopback address, generous unless a test narrows them.
final class TestSettings {
  private String host = "127.0.0.1";
  private int port;
  private boolean reusePort;
  private long clientMaxSize = 1024 * 1024;
  private Duration keepaliveTimeout = Duration.ofSeconds(75);
  private @Nullable Duration maxKeepaliveTime;
  private @Nullable Integer maxKeepaliveRequests;
  private int maxConnections = 1000;
  private int maxConcurrentRequests = 1000;
  private Duration headTimeout = Duration.ofSeconds(10);
  private Duration bodyTimeout = Duration.ofSeconds(30);
  private int maxHeaderSize = 64 * 1024;
  private TlsOptions tls = TlsOptions.none();
  private Http2Options http2 = Http2Options.defaults();
  private boolean production;

  static TestSettings settings() {
    return new TestSettings();
  }

  TestSettings host(String host) {
    this.host = host;
    return this;
  }

  TestSettings port(int port) {
    this.port = port;
    return this;
  }

  TestSettings reusePort() {
    reusePort = true;
    return this;
  }

  TestSettings production() {
    production = true;
    return this;
  }

  TestSettings clientMaxSize(long bytes) {
    clientMaxSize = bytes;
    return this;
  }

  TestSettings keepaliveTimeout(Duration timeout) {
    keepaliveTimeout = timeout;
    return this;
  }

  TestSettings maxKeepaliveTime(Duration time) {
    maxKeepaliveTime = time;
    return this;
  }

  TestSettings maxKeepaliveRequests(int requests) {
    maxKeepaliveRequests = requests;
    return this;
  }

  TestSettings maxConnections(int connections) {
    maxConnections = connections;
    return this;
  }

  TestSettings maxConcurrentRequests(int requests) {
    maxConcurrentRequests = requests;
    return this;
  }

  TestSettings headTimeout(Duration timeout) {
    headTimeout = timeout;
    return this;
  }

  TestSettings bodyTimeout(Duration timeout) {
    bodyTimeout = timeout;
    return this;
  }

  TestSettings maxHeaderSize(int bytes) {
    maxHeaderSize = bytes;
    return this;
  }

  TestSettings tls(TlsOptions tls) {
    this.tls = tls;
    return this;
  }

  TestSettings http2(Http2Options http2) {
    this.http2 = http2;
    return this;
  }

  TestSettings http1Only() {
    return http2(Http2Options.defaults().withEnabled(false));
  }

  ServerSettings get() {
    return new ServerSettings(
        host,
        port,
        reusePort,
        clientMaxSize,
        keepaliveTimeout,
        maxKeepaliveTime,
        maxKeepaliveRequests,
        "tomodachi",
        maxConnections,
        maxConcurrentRequests,
        headTimeout,
        bodyTimeout,
        maxHeaderSize,
        tls,
        http2,
        production,
        0);
  }
}
