package tomodachi.http.internal.service;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How the name of a group in a path becomes the name of a parameter.
final class GroupName {

  private static final Pattern WORD_START = Pattern.compile("_+([^_])");

  private GroupName() {}

  /// True when the group is meant for the parameter: by its name, or by its name in camel case.
  static boolean matches(String group, String parameter) {
    return group.equals(parameter) || camelCase(group).equals(parameter);
  }

  private static String camelCase(String group) {
    return WORD_START.matcher(group).replaceAll(GroupName::capital);
  }

  private static String capital(MatchResult word) {
    return word.group(1).toUpperCase(Locale.ROOT);
  }
}
