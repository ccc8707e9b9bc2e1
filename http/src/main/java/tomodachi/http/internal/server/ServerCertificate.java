package tomodachi.http.internal.server;

import io.netty.channel.Channel;
import io.netty.handler.codec.http2.Http2SecurityUtil;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.http.TlsOptions;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// The certificate a server shows. It is read again when its files change; connections that are
/// made afterwards get the new one. What can't be used changes nothing.
///
/// - **C1** — only [#refresh] changes the certificate, and one of it runs at a time: the next is
///   planned when it has ended.
final class ServerCertificate implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger("tomodachi.http");
  private static final Duration LOOK = Duration.ofSeconds(3);
  private static final Duration FAREWELL = Duration.ofSeconds(1);

  private record Current(PemFiles files, SslContext context) {}

  private final TlsOptions options;
  private final boolean http2;
  private final Duration handshakeTimeout;
  private final Timeline timeline;
  private volatile Current current;
  private volatile @Nullable String complaint;
  private Timeline.@Nullable Alarm alarm;
  private boolean closed;

  private ServerCertificate(ServerSettings settings, Timeline timeline) throws BadCertificate {
    options = settings.tls();
    http2 = settings.http2().enabled();
    handshakeTimeout = settings.headTimeout();
    this.timeline = timeline;
    current = load(read());
  }

  /// Reads certificate and key.
  ///
  /// @return null if the settings name none
  /// @throws TransportException if they can't be used
  static @Nullable ServerCertificate open(ServerSettings settings, Timeline timeline)
      throws TransportException {
    if (!settings.tls().isOn()) {
      return null;
    }
    try {
      var certificate = new ServerCertificate(settings, timeline);
      certificate.plan();
      return certificate;
    } catch (BadCertificate e) {
      throw new TransportException(String.valueOf(e.getMessage()), e);
    }
  }

  /// TLS for a new connection.
  SslHandler handler(Channel channel) {
    var handler = current.context().newHandler(channel.alloc(), new HandshakeTasks(channel));
    handler.setHandshakeTimeoutMillis(handshakeTimeout.toMillis());
    handler.setCloseNotifyFlushTimeoutMillis(FAREWELL.toMillis());
    return handler;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (alarm != null) {
      alarm.close();
    }
  }

  private synchronized void plan() {
    if (!closed) {
      alarm =
          timeline
              .machine()
              .after(LOOK, () -> Thread.ofVirtual().name("tomodachi-tls").start(this::look));
    }
  }

  private void look() {
    try {
      refresh();
    } finally {
      plan();
    }
  }

  private void refresh() {
    try {
      var files = read();
      if (!files.isSameAs(current.files())) {
        current = load(files);
        log.atInfo().addKeyValue("file_path", options.certificate()).log("new tls certificate");
      }
      complaint = null;
    } catch (BadCertificate e) {
      complain(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      complain("it can't be read: " + e);
    }
  }

  /// A file that is just being written may look bad for a moment, and one that stays bad is
  /// reported once.
  private void complain(String text) {
    if (!text.equals(complaint)) {
      complaint = text;
      log.atWarn()
          .addKeyValue("reason", text)
          .log("tls certificate not renewed, the old one stays");
    }
  }

  private PemFiles read() throws BadCertificate {
    return PemFiles.read(
        Objects.requireNonNull(options.certificate()), Objects.requireNonNull(options.key()));
  }

  private Current load(PemFiles files) throws BadCertificate {
    var key = CertifiedKey.of(files, options.keyPassword());
    var objection = key.objection(timeline.plan().instant());
    if (objection != null) {
      log.atWarn()
          .addKeyValue("file_path", options.certificate())
          .addKeyValue("expires", key.end())
          .log("tls certificate " + objection + ", clients will refuse it");
    }
    return new Current(files, context(key));
  }

  private SslContext context(CertifiedKey key) throws BadCertificate {
    try {
      return SslContextBuilder.forServer(key.key(), key.chainArray())
          .sslProvider(SslProvider.JDK)
          .protocols("TLSv1.3", "TLSv1.2")
          .ciphers(Http2SecurityUtil.CIPHERS, SupportedCipherSuiteFilter.INSTANCE)
          .applicationProtocolConfig(protocols())
          .build();
    } catch (SSLException e) {
      throw new BadCertificate(
          "http.tls.certificate can't be used for TLS", "give another certificate", e);
    }
  }

  private ApplicationProtocolConfig protocols() {
    return new ApplicationProtocolConfig(
        Protocol.ALPN,
        SelectorFailureBehavior.NO_ADVERTISE,
        SelectedListenerFailureBehavior.ACCEPT,
        http2
            ? List.of(ApplicationProtocolNames.HTTP_2, ApplicationProtocolNames.HTTP_1_1)
            : List.of(ApplicationProtocolNames.HTTP_1_1));
  }
}
