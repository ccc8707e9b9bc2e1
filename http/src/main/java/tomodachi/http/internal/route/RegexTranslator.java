package tomodachi.http.internal.route;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns a regular expression in Python's spelling, or Java's, into one in Java's.
///
/// Both spell most things alike. What means something else in each of them is either translated or
/// refused, never passed on.
final class RegexTranslator {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern LOOSE_REPEAT = Pattern.compile("\\{,(\\d+)}");
  private static final Pattern TEMPLATE_NAME = Pattern.compile("\\{[A-Za-z_]\\w*(\\.\\.\\.)?}");
  private static final Pattern FLAGS = Pattern.compile("\\(\\?([a-zA-Z]*)(?:-([a-zA-Z]*))?[:)]");

  private final String source;
  private final int end;
  private final StringBuilder java = new StringBuilder();
  private final List<Integer> sources = new ArrayList<>();
  private final List<JavaRegex.Group> groups = new ArrayList<>();
  private int at;
  private int groupCount;

  /// The part of `source` from `start` to `end`.
  RegexTranslator(String source, int start, int end) {
    this.source = source;
    this.at = start;
    this.end = end;
  }

  JavaRegex translate() throws BadPattern {
    while (at < end) {
      switch (source.charAt(at)) {
        case '\\' -> escape(false);
        case '[' -> characterClass();
        case '(' -> group();
        case '{' -> brace();
        default -> copy(1);
      }
    }
    return new JavaRegex(java.toString(), List.copyOf(groups), List.copyOf(sources));
  }

  private void escape(boolean inClass) throws BadPattern {
    if (at + 1 >= end) {
      throw bad("has a backslash at its end", at, "write \\\\ for a backslash");
    }
    switch (source.charAt(at + 1)) {
      case 'Z' -> replace(2, "\\z");
      case 'v' -> replace(2, "\\x0B");
      case 'b' -> {
        if (inClass) {
          replace(2, "\\x08");
        } else {
          copy(2);
        }
      }
      case 'U' -> longUnicode();
      case 'k' -> backReference("\\k<", '>');
      case 'Q' -> quotation();
      default -> copy(2);
    }
  }

  private void longUnicode() throws BadPattern {
    if (at + 10 > end) {
      throw bad("has \\U without eight digits", at, "write \\Uhhhhhhhh or \\uhhhh");
    }
    replace(10, "\\x{" + source.substring(at + 2, at + 10) + "}");
  }

  private void quotation() {
    var close = source.indexOf("\\E", at + 2);
    copy((close < 0 || close + 2 > end ? end : close + 2) - at);
  }

  private void characterClass() throws BadPattern {
    copy(1);
    if (at < end && source.charAt(at) == '^') {
      copy(1);
    }
    if (at < end && source.charAt(at) == ']') {
      replace(1, "\\]");
    }
    while (at < end && source.charAt(at) != ']') {
      classItem();
    }
    if (at < end) {
      copy(1);
    }
  }

  private void classItem() throws BadPattern {
    if (source.charAt(at) == '\\') {
      escape(true);
    } else if (source.charAt(at) == '[' || source.startsWith("&&", at)) {
      throw bad(
          "has \"%s\" inside [ ], which Java and Python read differently"
              .formatted(source.charAt(at) == '[' ? "[" : "&&"),
          at,
          "write a backslash before it");
    } else {
      copy(1);
    }
  }

  private void group() throws BadPattern {
    if (source.startsWith("(?P<", at)) {
      namedGroup("(?P<");
    } else if (source.startsWith("(?P=", at)) {
      backReference("(?P=", ')');
    } else if (source.startsWith("(?P", at)) {
      throw bad("has an unknown group", at, "write (?P<name>…) or (?P=name)");
    } else if (source.startsWith("(?(", at)) {
      throw bad(
          "has a conditional group, which Java doesn't know", at, "write both cases with (?:…|…)");
    } else if (source.startsWith("(?#", at)) {
      comment();
    } else if (source.startsWith("(?<", at) && !isLookBehind()) {
      namedGroup("(?<");
    } else if (source.startsWith("(?", at)) {
      unnamedGroup();
    } else {
      groupCount++;
      copy(1);
    }
  }

  private boolean isLookBehind() {
    return source.startsWith("(?<=", at) || source.startsWith("(?<!", at);
  }

  private void comment() throws BadPattern {
    var close = source.indexOf(')', at);
    if (close < 0 || close >= end) {
      throw bad("has a comment without end", at, "close it with )");
    }
    at = close + 1;
  }

  private void namedGroup(String opening) throws BadPattern {
    var name = name(opening, '>');
    if (groups.stream().anyMatch(group -> group.name().equals(name))) {
      throw bad("has two groups \"%s\"".formatted(name), at, "rename one of them");
    }
    groupCount++;
    groups.add(new JavaRegex.Group(name, groupCount));
    replace(opening.length() + name.length() + 1, "(");
  }

  private void backReference(String opening, char closing) throws BadPattern {
    var name = name(opening, closing);
    var number =
        groups.stream()
            .filter(group -> group.name().equals(name))
            .map(JavaRegex.Group::number)
            .findFirst()
            .orElseThrow(() ->
                bad(
                    "refers to the unknown group \"%s\"".formatted(name),
                    at,
                    "name a group that stands before"));
    // In a group of its own, lest a digit that follows become part of the number.
    replace(opening.length() + name.length() + 1, "(?:\\" + number + ")");
  }

  private String name(String opening, char closing) throws BadPattern {
    var close = source.indexOf(closing, at);
    var name =
        source.startsWith(opening, at) && close > 0 && close < end
            ? source.substring(at + opening.length(), close)
            : "";
    if (!NAME.matcher(name).matches()) {
      throw bad(
          "has a group without a usable name", at, "write letters, digits and _, such as (?<id>…)");
    }
    return name;
  }

  private void unnamedGroup() throws BadPattern {
    var flags = FLAGS.matcher(source).region(at, end);
    if (flags.lookingAt()) {
      requireKnownFlags(flags);
      copy(flags.end() - at);
    } else {
      copy(2);
    }
  }

  private void requireKnownFlags(Matcher flags) throws BadPattern {
    var letters = flags.group(1) + (flags.group(2) == null ? "" : flags.group(2));
    var unknown = letters.chars().filter(letter -> "imsu".indexOf(letter) < 0).findFirst();
    if (unknown.isPresent()) {
      throw bad(
          "has the flag \"%c\", which isn't the same in Java and Python"
              .formatted((char) unknown.getAsInt()),
          at,
          "use no other flags than i, m, s and u");
    }
  }

  private void brace() throws BadPattern {
    var loose = LOOSE_REPEAT.matcher(source).region(at, end);
    if (TEMPLATE_NAME.matcher(source).region(at, end).lookingAt()) {
      throw bad(
          "has a {name}, which is no regular expression",
          at,
          "use a template annotation such as @Get for it, or write \\{");
    }
    if (loose.lookingAt()) {
      replace(loose.end() - at, "{0," + loose.group(1) + "}");
    } else {
      copy(1);
    }
  }

  private void copy(int length) {
    for (var i = 0; i < length; i++) {
      sources.add(at);
      java.append(source.charAt(at++));
    }
  }

  private void replace(int length, String by) {
    for (var i = 0; i < by.length(); i++) {
      sources.add(at);
    }
    java.append(by);
    at += length;
  }

  private BadPattern bad(String what, int index, String fix) {
    return bad(source, what, index, fix);
  }

  /// A mistake at an index of a route's text.
  static BadPattern bad(String source, String what, int index, String fix) {
    return new BadPattern(
        "Route expression \"%s\" %s, at position %d"
            .formatted(
                source,
                what.startsWith("has ") || what.startsWith("refers ") ? what : "is wrong: " + what,
                index + 1),
        fix);
  }
}
