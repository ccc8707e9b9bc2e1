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

  private static final String BEGIN_OF_PEM = "-----BEGIN";

  /// @throws IllegalArgumentException when a certificate is without key, or the other way round, or
  ///   a path is what a PEM file holds
  public AmqpTls {
    requirePath("ca_file", caFile);
    requirePath("certificate_file", certificateFile);
    requirePath("key_file", keyFile);
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

  /// The value may be a private key, so it is left out.
  private static void requirePath(String option, @Nullable Path path) {
    if (path != null && isPem(path.toString())) {
      throw new IllegalArgumentException(
          "tls.%s must be the path of a PEM file, but is what such a file holds".formatted(option));
    }
  }

  private static boolean isPem(String text) {
    return text.contains("\n") || text.contains("\r") || text.contains(BEGIN_OF_PEM);
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
