package tomodachi.aws.internal.topology;

import java.util.List;
import java.util.regex.Pattern;

/// The names of topics that a wildcard stands for: `*` is anything without an encoded dot, `#` is
/// anything.
///
/// @param wireName with `*` or `#`
record TopicPattern(String wireName) {

  private static final String WITHOUT_DOT = "(?:(?!___2e_).)*";

  /// Those of these ARNs whose topic has such a name.
  List<String> among(List<String> arns) {
    var names = Pattern.compile(regex());
    return arns.stream()
        .filter(arn -> names.matcher(arn.substring(arn.lastIndexOf(':') + 1)).matches())
        .toList();
  }

  private String regex() {
    var regex = new StringBuilder();
    wireName
        .chars()
        .forEach(character ->
            regex.append(
                switch (character) {
                  case '*' -> WITHOUT_DOT;
                  case '#' -> ".*";
                  default -> Pattern.quote(Character.toString(character));
                }));
    return regex.toString();
  }

  /// As conditions of policies write it; they know no dots, so it may stand for more.
  String inPolicies() {
    return wireName.replace('#', '*');
  }
}
