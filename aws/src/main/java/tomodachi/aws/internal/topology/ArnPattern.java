package tomodachi.aws.internal.topology;

import java.util.regex.Pattern;

/// ARNs as the conditions of a policy name them: `*` is any text, `?` any character, each within
/// one of the six parts.
///
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
record ArnPattern(String text) {

  private static final int PARTS = 6;

  /// True when it is meant to stand for several.
  boolean isPattern() {
    return text.contains("*") || text.contains("?");
  }

  /// True when what `arn` stands for, itself an ARN or a pattern, is all among what this stands
  /// for.
  boolean covers(String arn) {
    if (text.equals(arn) || text.equals("*")) {
      return true;
    }
    var mine = text.split(":", PARTS);
    var others = arn.split(":", PARTS);
    if (mine.length != PARTS || others.length != PARTS) {
      return false;
    }
    for (var i = 0; i < PARTS; i++) {
      if (!regex(mine[i]).matcher(others[i]).matches()) {
        return false;
      }
    }
    return true;
  }

  private static Pattern regex(String part) {
    var regex = new StringBuilder();
    part.chars()
        .forEach(character ->
            regex.append(
                switch (character) {
                  case '*' -> ".*";
                  case '?' -> ".";
                  default -> Pattern.quote(Character.toString(character));
                }));
    return Pattern.compile(regex.toString());
  }
}
