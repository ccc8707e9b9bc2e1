package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/// Reads a private key from PEM (RFC 7468): PKCS#8, encrypted or not, and what OpenSSL writes for
/// RSA and elliptic curves.
final class PemKey {
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN ([A-Z ]*PRIVATE KEY)-----([^-]*)-----END \\1-----");
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");
  private static final String FORMS =
      "give a key that begins with -----BEGIN PRIVATE KEY-----, such as openssl genpkey writes";

  private static final String CONVERT = "convert it: openssl pkcs8 -topk8 -in KEY -out NEW";

  private final @Nullable String password;

  PemKey(@Nullable String password) {
    this.password = password;
  }

  /// Reads the first key.
  ///
  /// @throws BadCertificate if there is none, or it can't be read
  PrivateKey read(byte[] pem) throws BadCertificate {
    var found = KEY.matcher(new String(pem, ISO_8859_1));
    if (!found.find()) {
      throw bad("http.tls.key holds no private key in PEM", FORMS, null);
    }
    try {
      var bytes = Base64.getMimeDecoder().decode(found.group(2));
      return key(pkcs8(found.group(1), found.group(2), bytes));
    } catch (GeneralSecurityException | IllegalArgumentException | IOException e) {
      throw bad("http.tls.key can't be read", FORMS, e);
    }
  }

  private byte[] pkcs8(String form, String text, byte[] bytes)
      throws BadCertificate, GeneralSecurityException, IOException {
    if (text.contains("ENCRYPTED")) {
      throw bad("http.tls.key is encrypted as old versions of OpenSSL do it", CONVERT, null);
    }
    return switch (form) {
      case "PRIVATE KEY" -> bytes;
      case "ENCRYPTED PRIVATE KEY" -> decrypted(bytes);
      case "RSA PRIVATE KEY" -> DerText.ofRsa(bytes);
      case "EC PRIVATE KEY" -> ofCurve(bytes);
      default -> throw bad("http.tls.key is a %s, which is unknown".formatted(form), FORMS, null);
    };
  }

  private static byte[] ofCurve(byte[] bytes) throws BadCertificate {
    var key = DerText.ofEc(bytes);
    if (key == null) {
      throw bad("http.tls.key doesn't name its curve", FORMS, null);
    }
    return key;
  }

  private byte[] decrypted(byte[] bytes)
      throws BadCertificate, GeneralSecurityException, IOException {
    if (password == null) {
      throw bad("http.tls.key is encrypted", "set http.tls.key_password", null);
    }
    var info = new EncryptedPrivateKeyInfo(bytes);
    var parameters = info.getAlgParameters();
    var algorithm = algorithm(info);
    try {
      if (parameters == null) {
        throw new NoSuchAlgorithmException(algorithm);
      }
      var secret =
          SecretKeyFactory.getInstance(algorithm)
              .generateSecret(new PBEKeySpec(password.toCharArray()));
      var cipher = Cipher.getInstance(algorithm);
      cipher.init(Cipher.DECRYPT_MODE, secret, parameters);
      return info.getKeySpec(cipher).getEncoded();
    } catch (NoSuchAlgorithmException e) {
      throw bad(
          "http.tls.key is encrypted with %s, which is unknown".formatted(algorithm), CONVERT, e);
    } catch (GeneralSecurityException e) {
      throw bad("http.tls.key_password doesn't decrypt http.tls.key", "correct it", e);
    }
  }

  /// PKCS #5 says in its parameters how it encrypts (RFC 8018 section 6.2), older schemes in their
  /// name.
  private static String algorithm(EncryptedPrivateKeyInfo info) {
    var name = info.getAlgName();
    return name.equals("PBES2") && info.getAlgParameters() != null
        ? info.getAlgParameters().toString()
        : name;
  }

  private static PrivateKey key(byte[] pkcs8) throws GeneralSecurityException {
    var wanted = new PKCS8EncodedKeySpec(pkcs8);
    for (var algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(wanted);
      } catch (InvalidKeySpecException _) {
        // It is a key of another kind.
      }
    }
    throw new GeneralSecurityException("None of " + ALGORITHMS);
  }

  private static BadCertificate bad(String problem, String advice, @Nullable Throwable cause) {
    return new BadCertificate(problem, advice, cause);
  }
}
