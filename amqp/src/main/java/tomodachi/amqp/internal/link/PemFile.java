package tomodachi.amqp.internal.link;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.TransportException;

/// A file in PEM that an option names.
///
/// @param option such as `amqp.tls.ca_file`
record PemFile(String option, Path path) {

  private static final int LARGEST = 1 << 20;
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]*)-----END PRIVATE KEY-----");
  private static final byte[] SAMPLE = {1, 2, 3};

  /// The certificates in it, at least one.
  List<X509Certificate> certificates() throws TransportException {
    try {
      var bytes = new ByteArrayInputStream(content().getBytes(StandardCharsets.ISO_8859_1));
      var found =
          CertificateFactory.getInstance("X.509").generateCertificates(bytes).stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    } catch (CertificateException e) {
      throw noCertificate(e);
    }
    throw noCertificate(null);
  }

  private TransportException noCertificate(@Nullable Exception cause) {
    return wrong(
        "which has no certificate in PEM", "it must have -----BEGIN CERTIFICATE-----", cause);
  }

  /// The key in it.
  ///
  /// @param certificate whose key it must be
  /// @param certificateFile where that is
  PrivateKey keyOf(X509Certificate certificate, Path certificateFile) throws TransportException {
    var bytes = key().orElseThrow(() -> noKey(null));
    var publicKey = certificate.getPublicKey();
    try {
      var key =
          KeyFactory.getInstance(publicKey.getAlgorithm())
              .generatePrivate(new PKCS8EncodedKeySpec(bytes));
      if (belong(key, publicKey)) {
        return key;
      }
    } catch (GeneralSecurityException e) {
      throw otherKey(certificateFile, e);
    }
    throw otherKey(certificateFile, null);
  }

  private Optional<byte[]> key() throws TransportException {
    var matcher = KEY.matcher(content());
    try {
      return matcher.find()
          ? Optional.of(Base64.getMimeDecoder().decode(matcher.group(1)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      throw noKey(e);
    }
  }

  private TransportException noKey(@Nullable Exception cause) {
    return wrong(
        "which has no unencrypted PKCS #8 key in PEM",
        "it must have -----BEGIN PRIVATE KEY-----; to convert another: openssl pkcs8 -topk8"
            + " -nocrypt",
        cause);
  }

  private TransportException otherKey(Path certificateFile, @Nullable Exception cause) {
    return wrong(
        "which isn't the key of the certificate in " + certificateFile,
        "give amqp.tls.certificate_file and amqp.tls.key_file of the same pair",
        cause);
  }

  private static boolean belong(PrivateKey key, PublicKey publicKey)
      throws GeneralSecurityException {
    var algorithm =
        switch (publicKey.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          case "EdDSA" -> "EdDSA";
          default -> null;
        };
    return algorithm == null || verifies(algorithm, key, publicKey);
  }

  private static boolean verifies(String algorithm, PrivateKey key, PublicKey publicKey)
      throws GeneralSecurityException {
    var signature = Signature.getInstance(algorithm);
    signature.initSign(key);
    signature.update(SAMPLE);
    var signed = signature.sign();
    signature.initVerify(publicKey);
    signature.update(SAMPLE);
    return signature.verify(signed);
  }

  private String content() throws TransportException {
    try (var bytes = Files.newInputStream(path)) {
      var content = bytes.readNBytes(LARGEST + 1);
      if (content.length > LARGEST) {
        throw wrong("which is larger than 1 MiB", "give a file in PEM", null);
      }
      return new String(content, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw wrong("which can't be read: " + why(e), "give a file in PEM", e);
    }
  }

  private static String why(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "there is no such file";
      case AccessDeniedException _ -> "this process may not";
      default -> String.valueOf(e.getMessage());
    };
  }

  private TransportException wrong(String what, String remedy, @Nullable Exception cause) {
    return new TransportException(
        "%s is %s, %s\n    %s".formatted(option, path, what, remedy), cause);
  }
}
