package tomodachi.http;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The options `http.tls`: what HTTPS needs. With a certificate the port speaks TLS and nothing
/// else.
///
/// @param certificate a PEM file with the certificate, and those that lead from it to a root;
///   `none`: no TLS
/// @param key a PEM file with the certificate's private key: PKCS#8, or as OpenSSL writes those of
///   RSA and elliptic curves
/// @param keyPassword what decrypts the key if it is encrypted (PKCS#8); `none`: it isn't
public record TlsOptions(
    @Nullable Path certificate, @Nullable Path key, @Nullable String keyPassword) {

  private static final String BEGIN_OF_PEM = "-----BEGIN";

  /// @throws IllegalArgumentException when there is a certificate without key or the reverse, a
  ///   password without key, or a path is what a PEM file holds
  public TlsOptions {
    requirePath("certificate", certificate);
    requirePath("key", key);
    if ((certificate == null) != (key == null)) {
      throw new IllegalArgumentException(
          "http.tls.certificate and http.tls.key belong together, was only http.tls.%s"
              .formatted(certificate == null ? "key" : "certificate"));
    }
    if (keyPassword != null && key == null) {
      throw new IllegalArgumentException("http.tls.key_password is of no use without http.tls.key");
    }
  }

  /// Plain HTTP.
  public static TlsOptions none() {
    return new TlsOptions(null, null, null);
  }

  /// TLS with this certificate and its key, both PEM files.
  ///
  /// @throws IllegalArgumentException when a path is what a PEM file holds
  public static TlsOptions of(Path certificate, Path key) {
    return new TlsOptions(certificate, key, null);
  }

  /// A copy with the password of the key.
  ///
  /// @throws IllegalArgumentException when there is no key
  public TlsOptions withKeyPassword(String keyPassword) {
    return new TlsOptions(certificate, key, keyPassword);
  }

  /// The value may be a private key, so it is left out.
  private static void requirePath(String option, @Nullable Path path) {
    if (path != null && isPem(path.toString())) {
      throw new IllegalArgumentException(
          "http.tls.%1$s must be the path of a PEM file, but is what such a file holds: give the path of the file, TOMODACHI_HTTP_TLS_%2$s=…, not …_%2$s_FILE"
              .formatted(option, option.toUpperCase(Locale.ROOT)));
    }
  }

  private static boolean isPem(String text) {
    return text.contains("\n") || text.contains("\r") || text.contains(BEGIN_OF_PEM);
  }

  /// True when the port speaks TLS.
  public boolean isOn() {
    return certificate != null;
  }

  /// Without the password.
  @Override
  public String toString() {
    return "TlsOptions[certificate=%s, key=%s]".formatted(certificate, key);
  }
}
