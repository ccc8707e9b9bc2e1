package tomodachi.http;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A `Set-Cookie` (RFC 6265 section 4.1); by default for the path `/`, `HttpOnly`, `SameSite=Lax`,
/// and ending with the session.
///
/// @param name a token
/// @param value printable ASCII without blanks, quotes, commas, semicolons and backslashes
/// @param path the path it is for, and everything below
/// @param domain the domain it is for, with its subdomains; null: only the host that set it
/// @param maxAge how long it lives, zero removes it; null: until the session ends
/// @param secure true: only sent over TLS
/// @param httpOnly true: scripts can't read it
/// @param sameSite which foreign pages may send it
public record SetCookie(
    String name,
    String value,
    String path,
    @Nullable String domain,
    @Nullable Duration maxAge,
    boolean secure,
    boolean httpOnly,
    SameSite sameSite) {

  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern VALUE =
      Pattern.compile("[\\x21\\x23-\\x2B\\x2D-\\x3A\\x3C-\\x5B\\x5D-\\x7E]*");
  private static final Pattern ATTRIBUTE = Pattern.compile("[\\x20-\\x3A\\x3C-\\x7E]*");

  /// @throws IllegalArgumentException when a text has characters it can't have; the value is not
  ///   repeated
  public SetCookie {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Cookie name must be a token, was \"" + name + "\"");
    }
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          ("Value of cookie \"%s\" may not have blanks, quotes, commas, semicolons, backslashes or"
                  + " anything but ASCII; encode it, by URLEncoder or Base64")
              .formatted(name));
    }
    if (!ATTRIBUTE.matcher(path).matches()
        || (domain != null && !ATTRIBUTE.matcher(domain).matches())) {
      throw new IllegalArgumentException(
          "Path and domain of cookie \"%s\" must be ASCII without semicolons".formatted(name));
    }
  }

  /// A cookie with the defaults.
  public static SetCookie of(String name, String value) {
    return new SetCookie(name, value, "/", null, null, false, true, SameSite.LAX);
  }

  /// A copy for this path.
  public SetCookie withPath(String path) {
    return new SetCookie(name, value, path, domain, maxAge, secure, httpOnly, sameSite);
  }

  /// A copy for this domain.
  public SetCookie withDomain(String domain) {
    return new SetCookie(name, value, path, domain, maxAge, secure, httpOnly, sameSite);
  }

  /// A copy that lives this long; whole seconds count.
  public SetCookie withMaxAge(Duration maxAge) {
    return new SetCookie(name, value, path, domain, maxAge, secure, httpOnly, sameSite);
  }

  /// A copy that is or isn't for TLS only.
  public SetCookie withSecure(boolean secure) {
    return new SetCookie(name, value, path, domain, maxAge, secure, httpOnly, sameSite);
  }

  /// A copy that scripts can or can't read.
  public SetCookie withHttpOnly(boolean httpOnly) {
    return new SetCookie(name, value, path, domain, maxAge, secure, httpOnly, sameSite);
  }

  /// A copy for these foreign pages; browsers want `secure` with `NONE`.
  public SetCookie withSameSite(SameSite sameSite) {
    return new SetCookie(name, value, path, domain, maxAge, secure, httpOnly, sameSite);
  }

  /// The value of the header field.
  String field() {
    var field = new StringBuilder(name).append('=').append(value).append("; Path=").append(path);
    if (domain != null) {
      field.append("; Domain=").append(domain);
    }
    if (maxAge != null) {
      field.append("; Max-Age=").append(Math.max(0, maxAge.toSeconds()));
    }
    if (secure) {
      field.append("; Secure");
    }
    if (httpOnly) {
      field.append("; HttpOnly");
    }
    return field.append("; SameSite=").append(sameSite.word).toString();
  }

  /// The name and the attributes; the value may be secret.
  @Override
  public String toString() {
    return "SetCookie[name=%s, path=%s, domain=%s]".formatted(name, path, domain);
  }

  /// Which foreign pages may make the browser send the cookie (RFC 6265bis section 5.6.7).
  public enum SameSite {
    /// None.
    STRICT("Strict"),
    /// Those that lead the user here by a link.
    LAX("Lax"),
    /// All.
    NONE("None");

    private final String word;

    SameSite(String word) {
      this.word = word;
    }
  }
}
