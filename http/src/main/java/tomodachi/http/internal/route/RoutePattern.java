package tomodachi.http.internal.route;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// A regular expression for whole paths, in Java's syntax or Python's.
public final class RoutePattern implements PathPattern {

  /// As in Python: `\w` and its kin know Unicode, and only `\n` ends a line.
  private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNIX_LINES;

  private final String text;
  private final Pattern pattern;
  private final List<String> names;
  private final int[] groups;
  private final String prefix;

  private RoutePattern(String text, Pattern pattern, JavaRegex regex, String prefix) {
    this.text = text;
    this.pattern = pattern;
    this.names = regex.groups().stream().map(JavaRegex.Group::name).toList();
    this.groups = regex.groups().stream().mapToInt(JavaRegex.Group::number).toArray();
    this.prefix = prefix;
  }

  /// The pattern a text stands for.
  ///
  /// @throws BadPattern when it is no regular expression, or one that has no equal in Java
  public static RoutePattern parse(String text) throws BadPattern {
    var body = Anchors.strip(text);
    var regex = new RegexTranslator(text, body.start(), body.end()).translate();
    return new RoutePattern(
        text,
        compile(text, regex),
        regex,
        LiteralPrefix.of(text.substring(body.start(), body.end())));
  }

  private static Pattern compile(String text, JavaRegex regex) throws BadPattern {
    try {
      return Pattern.compile(regex.text(), FLAGS);
    } catch (PatternSyntaxException e) {
      throw RegexTranslator.bad(
          text, e.getDescription(), regex.sourceOf(e.getIndex()), "correct the expression");
    }
  }

  /// What every path it matches begins with; may be empty.
  String prefix() {
    return prefix;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public String shape() {
    return pattern.pattern();
  }

  @Override
  public @Nullable PathValues match(StepCounter path) throws MalformedTarget {
    try {
      var matcher = pattern.matcher(path);
      return matcher.matches() ? values(matcher) : null;
    } catch (StepCounter.Exceeded | StackOverflowError _) {
      throw new MalformedTarget("request path takes too long to match");
    }
  }

  private PathValues values(Matcher matcher) {
    var values = new ArrayList<@Nullable String>(groups.length);
    for (var group : groups) {
      var value = matcher.group(group);
      values.add(value == null ? null : PercentCode.complete(value));
    }
    return new PathValues(names, values);
  }

  @Override
  public String toString() {
    return text;
  }
}
