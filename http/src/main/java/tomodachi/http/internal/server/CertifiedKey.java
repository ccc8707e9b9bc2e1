package tomodachi.http.internal.server;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A private key and the certificates that say whose it is.
///
/// @param chain the server's certificate, and those that lead from it to a root
record CertifiedKey(PrivateKey key, List<X509Certificate> chain) {
  private static final byte[] SIGNED = {1, 2, 3};

  CertifiedKey {
    chain = List.copyOf(chain);
  }

  /// @throws BadCertificate if something can't be read, or one doesn't belong to the other
  static CertifiedKey of(PemFiles files, @Nullable String password) throws BadCertificate {
    var key = new PemKey(password).read(files.key());
    var chain = chain(files.certificate());
    if (!fits(key, chain.getFirst())) {
      throw new BadCertificate(
          "http.tls.key isn't the key of http.tls.certificate",
          "give both files of the same certificate; that of the server comes first",
          null);
    }
    return new CertifiedKey(key, chain);
  }

  /// What is wrong with the dates, null if nothing is.
  @Nullable String objection(Instant now) {
    try {
      chain.getFirst().checkValidity(Date.from(now));
      return null;
    } catch (CertificateException _) {
      return now.isAfter(end()) ? "has expired" : "isn't valid yet";
    }
  }

  /// When the server's certificate expires.
  Instant end() {
    return chain.getFirst().getNotAfter().toInstant();
  }

  X509Certificate[] chainArray() {
    return chain.toArray(X509Certificate[]::new);
  }

  private static List<X509Certificate> chain(byte[] pem) throws BadCertificate {
    try {
      var found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(pem));
      if (!found.isEmpty()) {
        return found.stream().map(X509Certificate.class::cast).toList();
      }
      throw notPem(null);
    } catch (CertificateException e) {
      throw notPem(e);
    }
  }

  private static BadCertificate notPem(@Nullable Throwable cause) {
    return new BadCertificate(
        "http.tls.certificate holds no certificate in PEM",
        "give a file that begins with -----BEGIN CERTIFICATE-----",
        cause);
  }

  private static boolean fits(PrivateKey key, X509Certificate certificate) {
    try {
      var signature = Signature.getInstance(algorithm(key));
      signature.initSign(key);
      signature.update(SIGNED);
      var signed = signature.sign();
      signature.initVerify(certificate.getPublicKey());
      signature.update(SIGNED);
      return signature.verify(signed);
    } catch (GeneralSecurityException _) {
      // A key of another kind.
      return false;
    }
  }

  private static String algorithm(PrivateKey key) {
    return switch (key.getAlgorithm()) {
      case "RSA", "RSASSA-PSS" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> "EdDSA";
    };
  }
}
