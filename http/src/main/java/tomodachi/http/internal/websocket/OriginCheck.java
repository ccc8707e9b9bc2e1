package tomodachi.http.internal.websocket;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.http.internal.route.Origins;

/// Which pages may connect. A browser sends the cookies of a user with a handshake whatever page
/// asks for it, and tells only by `Origin` which one it is (RFC 6455 section 10.2).
///
/// @param allowed those that may; empty: those of the host that is asked for
record OriginCheck(Origins allowed) {

  private static final List<String> SCHEMES = List.of("https://", "http://");

  static OriginCheck of(List<String> patterns) {
    return new OriginCheck(Origins.of(patterns));
  }

  /// Whether a page of this origin may connect.
  ///
  /// @param origin what the browser says; null from others
  /// @param host what the client asked for
  boolean allows(@Nullable String origin, @Nullable String host) {
    if (origin == null) {
      return true;
    }
    var plain = Origins.plain(origin);
    return allowed.isEmpty() ? isOf(plain, host) : allowed.has(plain);
  }

  /// The scheme isn't compared: a proxy may have taken the TLS off.
  private static boolean isOf(String origin, @Nullable String host) {
    return host != null
        && !host.isEmpty()
        && SCHEMES.stream().anyMatch(scheme -> origin.equals(Origins.plain(scheme + host)));
  }
}
