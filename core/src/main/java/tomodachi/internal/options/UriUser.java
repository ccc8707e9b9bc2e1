package tomodachi.internal.options;

import java.util.regex.Pattern;

/// What URIs in a text say of who connects.
final class UriUser {

  private static final Pattern USER = Pattern.compile("(?<=://)[^/?#\\s]+(?=@)");

  /// `jdbc:oracle:thin:user/password@host` is no URI with a user.
  private static final Pattern ORACLE = Pattern.compile("(?i)(jdbc:oracle:\\w+:)[^@\\s]+(?=@)");

  private static final Pattern PASSWORD =
      Pattern.compile(
          "(?i)([?&;][\\w.-]*(?:password|passwd|passphrase|pwd|secret|token|key)=)[^&;\\s,]+");

  private UriUser() {}

  /// The text with `***` in its place: before an `@`, and as a parameter.
  static String masked(String text) {
    var users = ORACLE.matcher(USER.matcher(text).replaceAll("***")).replaceAll("$1***");
    return PASSWORD.matcher(users).replaceAll("$1***");
  }
}
