package tomodachi.http.internal.service;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tomodachi.http.Request.Credentials;

/// Reads a Basic authorization (RFC 7617 section 2).
final class BasicLogin {

  private static final String SCHEME = "Basic ";

  private BasicLogin() {}

  /// Login and password; empty when there are none or they are malformed.
  static Optional<Credentials> parse(@Nullable String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    return decode(authorization.substring(SCHEME.length()).strip())
        .filter(pair -> pair.indexOf(':') >= 0)
        .map(BasicLogin::split);
  }

  private static Optional<String> decode(String base64) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Credentials split(String pair) {
    var colon = pair.indexOf(':');
    return new Credentials(pair.substring(0, colon), pair.substring(colon + 1));
  }
}
