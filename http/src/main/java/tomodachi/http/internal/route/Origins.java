package tomodachi.http.internal.route;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A set of origins (RFC 6454), as they stand in the header `Origin`.
///
/// @param all true: every origin there is
/// @param exact origins in lower case, without a port that goes without saying
/// @param below those of which every origin below belongs to the set
public record Origins(boolean all, Set<String> exact, List<Below> below) {

  /// Stands for all origins.
  public static final String ANY = "*";

  private static final String STAR = "*.";
  private static final Pattern SYNTAX =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+.-]*://((\\*\\.)?[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?");

  /// The origins below a host.
  ///
  /// @param scheme such as `https://`
  /// @param end such as `.example.com:8443`
  record Below(String scheme, String end) {
    boolean has(String origin) {
      return origin.length() > scheme.length() + end.length()
          && origin.startsWith(scheme)
          && origin.endsWith(end)
          && origin.indexOf('/', scheme.length()) < 0;
    }
  }

  /// True for an origin, one with `*.` before its host, and `*`.
  public static boolean isPattern(String text) {
    return text.equals(ANY) || SYNTAX.matcher(text).matches();
  }

  /// The set these patterns describe.
  public static Origins of(List<String> patterns) {
    var plain = patterns.stream().map(Origins::plain).toList();
    return new Origins(
        plain.contains(ANY),
        plain.stream().filter(text -> !text.contains("*")).collect(Collectors.toUnmodifiableSet()),
        plain.stream().filter(text -> text.contains(STAR)).map(Origins::below).toList());
  }

  private static Below below(String pattern) {
    var star = pattern.indexOf(STAR);
    return new Below(pattern.substring(0, star), pattern.substring(star + 1));
  }

  /// An origin as browsers write it: in lower case, without a port that goes without saying.
  public static String plain(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return withoutPort(withoutPort(lower, "https://", ":443"), "http://", ":80");
  }

  private static String withoutPort(String origin, String scheme, String port) {
    return origin.startsWith(scheme) && origin.endsWith(port)
        ? origin.substring(0, origin.length() - port.length())
        : origin;
  }

  /// True when nothing belongs to it.
  public boolean isEmpty() {
    return !all && exact.isEmpty() && below.isEmpty();
  }

  /// True when this one, as a browser wrote it, belongs to the set.
  public boolean has(String origin) {
    return all || exact.contains(origin) || below.stream().anyMatch(one -> one.has(origin));
  }
}
