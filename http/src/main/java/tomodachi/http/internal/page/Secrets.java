package tomodachi.http.internal.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells by the name of a value that nobody should read it over a developer's shoulder.
final class Secrets {

  static final String MASK = "••••••";

  private static final Set<String> NAMES =
      Set.of("cookie", "set-cookie", "pwd", "sid", "code", "sig", "otp", "pin", "jwt");
  private static final List<String> PARTS =
      List.of(
          "auth",
          "token",
          "key",
          "secret",
          "passw",
          "passphrase",
          "credential",
          "session",
          "signature",
          "csrf",
          "xsrf");

  private Secrets() {}

  /// The value, or what stands for it.
  static String masked(String name, String value) {
    var plain = name.toLowerCase(Locale.ROOT);
    if (NAMES.contains(plain) || PARTS.stream().anyMatch(plain::contains)) {
      return MASK;
    }
    return plain.equals("referer") || plain.equals("referrer") ? withoutQuery(value) : value;
  }

  /// An address without what follows its path, which may hold anything, or its user.
  private static String withoutQuery(String address) {
    var path = address.split("[?#]", 2)[0];
    var masked = path.replaceFirst("//[^/]*@", "//" + MASK + "@");
    return path.length() < address.length() ? masked + "?" + MASK : masked;
  }
}
