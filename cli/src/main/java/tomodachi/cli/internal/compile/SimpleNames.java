package tomodachi.cli.internal.compile;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names of types as people write them: without packages, where that isn't ambiguous.
final class SimpleNames {
  private static final Pattern TYPE = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+([A-Z]\\w*)");

  private SimpleNames() {}

  /// The text with simple names.
  static String in(String text) {
    var fullNames = fullNames(text);
    return TYPE.matcher(text)
        .replaceAll(name ->
            Matcher.quoteReplacement(
                fullNames.getOrDefault(name.group(1), Set.of()).size() == 1
                    ? name.group(1)
                    : name.group()));
  }

  private static Map<String, Set<String>> fullNames(String text) {
    return TYPE.matcher(text)
        .results()
        .collect(
            Collectors.groupingBy(
                name -> name.group(1), Collectors.mapping(MatchResult::group, Collectors.toSet())));
  }
}
