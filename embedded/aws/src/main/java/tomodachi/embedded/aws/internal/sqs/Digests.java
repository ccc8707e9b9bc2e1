package tomodachi.embedded.aws.internal.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Digests as SQS shows them: in hexadecimal.
final class Digests {

  private static final HexFormat HEX = HexFormat.of();

  private Digests() {}

  /// The SHA-256 of a text.
  static String sha256(String text) {
    return hex(digest("SHA-256"), text.getBytes(UTF_8));
  }

  /// For an MD5.
  static MessageDigest md5() {
    return digest("MD5");
  }

  /// What a digest is in the end.
  static String hex(MessageDigest digest) {
    return HEX.formatHex(digest.digest());
  }

  private static String hex(MessageDigest digest, byte[] bytes) {
    digest.update(bytes);
    return hex(digest);
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java has no " + algorithm, e);
    }
  }
}
