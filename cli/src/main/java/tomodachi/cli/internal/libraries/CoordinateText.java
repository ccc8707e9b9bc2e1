package tomodachi.cli.internal.libraries;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tomodachi.cli.libraries.Coordinate;

/// A coordinate as a person writes it: `group:artifact:version`, perhaps with `:classifier` and
/// `@pom`.
///
/// @param text what was written
record CoordinateText(String text) {
  private static final String EXAMPLE =
      "write group:artifact:version, such as org.postgresql:postgresql:42.7.13";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.+~-]*");
  private static final Set<String> MOVING = Set.of("LATEST", "RELEASE");
  private static final int LONGEST = 500;

  /// What was written, or what is wrong with it.
  sealed interface Reading {
    record Good(Coordinate coordinate) implements Reading {}

    record Bad(String error, String remedy) implements Reading {}
  }

  Reading read() {
    var at = text.indexOf('@');
    var type = at < 0 ? "jar" : text.substring(at + 1);
    var parts = List.of((at < 0 ? text : text.substring(0, at)).split(":", -1));
    if (text.length() > LONGEST || parts.size() < 2) {
      return bad("is no coordinate", EXAMPLE);
    }
    if (parts.size() > 4) {
      return bad(
          "has %d parts".formatted(parts.size()),
          "write group:artifact:version, or group:artifact:version:classifier");
    }
    if (!type.equals("jar") && !type.equals("pom")) {
      return bad("is of type \"%s\"".formatted(shown(type)), "a library is a jar: leave out @…");
    }
    return read(parts, type.equals("pom"));
  }

  private Reading read(List<String> parts, boolean isBom) {
    var version = part(parts, 2);
    if (version != null && isMoving(version)) {
      return bad(
          "doesn't name one version",
          "name one, so that every start has the same: group:artifact:version");
    }
    var names = NAME.asMatchPredicate();
    if (!names.test(parts.get(0)) || !names.test(parts.get(1))) {
      return bad("is no coordinate", EXAMPLE);
    }
    if (!isGood(version, VERSION.asMatchPredicate()) || !isGood(part(parts, 3), names)) {
      return bad("is no coordinate", EXAMPLE);
    }
    return new Reading.Good(
        new Coordinate(parts.get(0), parts.get(1), version, part(parts, 3), isBom));
  }

  private static boolean isMoving(String version) {
    return MOVING.contains(version) || version.startsWith("[") || version.startsWith("(");
  }

  private static boolean isGood(@Nullable String part, Predicate<String> pattern) {
    return part == null || pattern.test(part);
  }

  private static @Nullable String part(List<String> parts, int index) {
    return index < parts.size() ? parts.get(index) : null;
  }

  private Reading bad(String error, String remedy) {
    return new Reading.Bad("\"%s\" %s".formatted(shown(text), error), remedy);
  }

  private static String shown(String text) {
    return text.length() <= 100 ? text : text.substring(0, 99) + "…";
  }
}
