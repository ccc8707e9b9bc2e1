package tomodachi.messaging.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// What names are made of that nobody has written down.
public final class GeneratedName {

  private static final int HASH_DIGITS = 8;
  private static final Pattern WORD =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private GeneratedName() {}

  /// The name, up to `most` bytes in UTF-8; of a longer one the end is cut off, and `-` and 8
  /// digits of its hash are put there.
  ///
  /// @param most 9 or more
  public static String shortened(String name, int most) {
    var bytes = name.getBytes(UTF_8);
    return bytes.length <= most
        ? name
        : beginning(bytes, most) + "-" + sha256(name).substring(0, HASH_DIGITS);
  }

  private static String beginning(byte[] name, int most) {
    var end = most - 1 - HASH_DIGITS;
    while (isInsideCharacter(name[end])) {
      end--;
    }
    return new String(Arrays.copyOf(name, end), UTF_8);
  }

  /// RFC 3629: the bytes of a character after its first begin with the bits 10.
  private static boolean isInsideCharacter(byte utf8) {
    return (utf8 & 0b1100_0000) == 0b1000_0000;
  }

  /// The SHA-256 of a text in UTF-8, in hex, lower case.
  public static String sha256(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("Every Java platform has SHA-256", e);
    }
  }

  /// The name of a method as Python would have it: `orderCreated` as `order_created`.
  public static String snake(String camelCase) {
    return WORD.matcher(camelCase).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
