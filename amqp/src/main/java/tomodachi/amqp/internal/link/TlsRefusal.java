package tomodachi.amqp.internal.link;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import tomodachi.amqp.AmqpOptions;
import tomodachi.amqp.internal.link.Refusal.Finding;

/// Tells which failures of TLS only another configuration can mend.
final class TlsRefusal {

  private static final Pattern ALERT = Pattern.compile("Received fatal alert: (\\w+)");
  private static final List<String> ABOUT_CERTIFICATES =
      List.of(
          "bad_certificate",
          "unsupported_certificate",
          "certificate_revoked",
          "certificate_expired",
          "certificate_unknown",
          "certificate_required",
          "unknown_ca",
          "access_denied");
  private static final List<String> ABOUT_THE_HANDSHAKE =
      List.of("handshake_failure", "protocol_version", "insufficient_security");

  private final AmqpOptions options;

  TlsRefusal(AmqpOptions options) {
    this.options = options;
  }

  /// What the user has to know, if no retry can mend it.
  Optional<Finding> finding(SSLException e) {
    var alert = ALERT.matcher(String.valueOf(e.getMessage()));
    if (alert.find()) {
      return alert(alert.group(1));
    }
    var causes = Refusal.causes(e);
    if (causes.stream().anyMatch(GeneralSecurityException.class::isInstance)) {
      return Optional.of(certificate(e, causes));
    }
    return String.valueOf(e.getMessage()).contains("Unsupported or unrecognized")
        ? Optional.of(new Finding("doesn't speak TLS", "check amqp.port and amqp.ssl"))
        : Optional.empty();
  }

  private Optional<Finding> alert(String name) {
    if (ABOUT_CERTIFICATES.contains(name)) {
      return Optional.of(ownCertificate(name));
    }
    return ABOUT_THE_HANDSHAKE.contains(name) ? Optional.of(handshake(name)) : Optional.empty();
  }

  private Finding ownCertificate(String alert) {
    var file = options.tls().certificateFile();
    if (options.sslContext() == null && file == null) {
      return new Finding(
          "demands a client certificate (%s)".formatted(alert),
          "set amqp.tls.certificate_file and amqp.tls.key_file");
    }
    var which = file == null ? "the SSLContext in the code" : file;
    return new Finding(
        "refused the client certificate of %s (%s)".formatted(which, alert),
        "it must be valid now, and its issuer among the broker's ssl_options.cacertfile");
  }

  private static Finding handshake(String alert) {
    return new Finding(
        "refused the TLS handshake (%s)".formatted(alert),
        "it must speak TLS 1.2 or 1.3, and may demand a client certificate:"
            + " amqp.tls.certificate_file");
  }

  private Finding certificate(SSLException e, List<Throwable> causes) {
    if (causes.stream().anyMatch(TlsRefusal::isAboutTime)) {
      return new Finding(
          "has a certificate that isn't valid now: " + Reason.of(e),
          "renew it, or set the clock of this machine");
    }
    return causes.stream().anyMatch(TlsRefusal::isAboutNames) ? wrongName(e) : untrusted(e);
  }

  private static boolean isAboutTime(Throwable cause) {
    return cause instanceof CertificateExpiredException
        || cause instanceof CertificateNotYetValidException;
  }

  private static boolean isAboutNames(Throwable cause) {
    var text = String.valueOf(cause.getMessage());
    return text.startsWith("No subject alternative") || text.startsWith("No name matching");
  }

  private static Finding wrongName(SSLException e) {
    return new Finding(
        "has a certificate for another host: " + Reason.of(e),
        "connect to a host the certificate names, or set amqp.tls.verify_hostname to false");
  }

  private Finding untrusted(SSLException e) {
    return new Finding("has a certificate that isn't trusted: " + Reason.of(e), trust());
  }

  private String trust() {
    var file = options.tls().caFile();
    if (file != null) {
      return "its issuer must be in %s, which is amqp.tls.ca_file".formatted(file);
    }
    return options.sslContext() == null
        ? "name the file with its issuer in amqp.tls.ca_file, or trust it in the JVM's trust store"
        : "its issuer must be trusted by the SSLContext in the code";
  }
}
