package tomodachi.http.internal.route;

import java.util.Locale;

/// A request target taken apart (RFC 9112 section 3.2).
///
/// @param path the path as routes see it: decoded, except that `%2F` and `%25` stay as they are, so
///   that an encoded slash separates nothing and no text is decoded twice
/// @param query what stands behind the `?`, not decoded; empty when there is none
public record Target(String path, String query) {

  /// Understands a target in origin form, absolute form, or `*`.
  ///
  /// @throws MalformedTarget when it is none of these, or its percent-encoding is wrong
  public static Target parse(String target) throws MalformedTarget {
    var local = withoutAuthority(target);
    if (local.indexOf('#') >= 0) {
      throw new MalformedTarget("request target has a fragment");
    }
    var mark = local.indexOf('?');
    return mark < 0
        ? new Target(PercentCode.routable(local), "")
        : new Target(PercentCode.routable(local.substring(0, mark)), local.substring(mark + 1));
  }

  /// The path decoded fully.
  public String decodedPath() {
    return PercentCode.complete(path);
  }

  private static String withoutAuthority(String target) throws MalformedTarget {
    if (target.startsWith("/") || target.equals("*")) {
      return target;
    }
    var scheme = target.indexOf("://");
    if (scheme < 0 || !isHttp(target.substring(0, scheme))) {
      throw new MalformedTarget("request target is neither a path nor an http URL");
    }
    var from = scheme + "://".length();
    var end = endOfAuthority(target, from);
    var authority = target.substring(from, end);
    // A URL has a host, and no user (RFC 9110 sections 4.2.1 and 4.2.4).
    if (authority.isEmpty() || authority.startsWith(":") || !Authority.isValid(authority)) {
      throw new MalformedTarget("request target has no valid host");
    }
    var rest = target.substring(end);
    return rest.startsWith("/") ? rest : "/" + rest;
  }

  private static int endOfAuthority(String target, int from) {
    var end = from;
    while (end < target.length() && "/?#".indexOf(target.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static boolean isHttp(String scheme) {
    var lower = scheme.toLowerCase(Locale.ROOT);
    return lower.equals("http") || lower.equals("https");
  }
}
