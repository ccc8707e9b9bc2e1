package tomodachi.amqp;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The options `amqp.tls.…`. Files are in PEM, and are read for each new connection, so what has
/// been renewed is used from the next one on. TLS is 1.2 or newer.
///
/// @param caFile the certificates of the issuers that are trusted; `none`: those the JVM trusts
/// @param certificateFile the certificate this side presents, its chain behind it; `none`: none
/// @param keyFile the key of that certificate, PKCS #8 and not encrypted
/// @param verifyHostname false: the broker's certificate needn't be for the host that is connected
///   to, so whoever has any certificate of a trusted issuer can pose as the broker
public record AmqpTls(
    @Nullable Path caFile,
    @Nullable Path certificateFile,
    @Nullable Path keyFile,
    boolean verifyHostname) {

  /// @throws IllegalArgumentException when a certificate is without key, or the other way round
  public AmqpTls {
    if (certificateFile != null && keyFile == null) {
      throw new IllegalArgumentException(
          "tls.certificate_file needs tls.key_file, was %s without key".formatted(certificateFile));
    }
    if (keyFile != null && certificateFile == null) {
      throw new IllegalArgumentException(
          "tls.key_file needs tls.certificate_file, was %s without certificate".formatted(keyFile));
    }
  }

  /// What the JVM trusts, and no certificate of one's own.
  public static AmqpTls defaults() {
    return new AmqpTls(null, null, null, true);
  }

  /// A copy that trusts these issuers.
  public AmqpTls withCaFile(Path file) {
    return new AmqpTls(file, certificateFile, keyFile, verifyHostname);
  }

  /// A copy that presents this certificate.
  public AmqpTls withCertificate(Path certificateFile, Path keyFile) {
    return new AmqpTls(caFile, certificateFile, keyFile, verifyHostname);
  }

  /// A copy that checks the broker's name, or doesn't.
  public AmqpTls withVerifyHostname(boolean verify) {
    return new AmqpTls(caFile, certificateFile, keyFile, verify);
  }

  /// Whether any file is given.
  public boolean hasFiles() {
    return Stream.of(caFile, certificateFile, keyFile).anyMatch(Objects::nonNull);
  }
}
