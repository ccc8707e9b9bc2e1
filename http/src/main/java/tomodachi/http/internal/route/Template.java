package tomodachi.http.internal.route;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A path template such as `/orders/{id}` or `/files/{path...}`.
public final class Template implements PathPattern {

  /// A piece between two slashes.
  sealed interface Segment {
    /// Exactly this text.
    record Literal(String text) implements Segment {}

    /// One segment with at least one character.
    record Variable(String name) implements Segment {}

    /// Everything that is left, at least one character.
    record Rest(String name) implements Segment {}
  }

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final String WRITTEN =
      "write a template such as \"/orders/{id}\" or \"/files/{path...}\"";

  private final String text;
  private final List<Segment> segments;
  private final List<String> names;
  private final int[] places;
  private final boolean open;

  private Template(String text, List<Segment> segments, List<String> names) {
    this.text = text;
    this.segments = List.copyOf(segments);
    this.names = List.copyOf(names);
    this.places =
        IntStream.range(0, segments.size()).filter(i -> isNamed(segments.get(i))).toArray();
    this.open = segments.getLast() instanceof Segment.Rest;
  }

  private static boolean isNamed(Segment segment) {
    return !(segment instanceof Segment.Literal);
  }

  /// The template a text stands for.
  ///
  /// @throws BadPattern when the text is none
  public static Template parse(String text) throws BadPattern {
    if (!text.startsWith("/")) {
      throw new BadPattern(
          "Route template \"%s\" doesn't begin with \"/\"".formatted(text), WRITTEN);
    }
    var segments = new ArrayList<Segment>();
    var names = new ArrayList<String>();
    for (var piece : text.substring(1).split("/", -1)) {
      requireOpenEnd(text, segments);
      var segment = segment(text, piece);
      segments.add(segment);
      addName(text, names, segment);
    }
    return new Template(text, segments, names);
  }

  private static void requireOpenEnd(String text, List<Segment> before) throws BadPattern {
    if (!before.isEmpty() && before.getLast() instanceof Segment.Rest(var name)) {
      throw new BadPattern(
          "Route template \"%s\" goes on after \"{%s...}\"".formatted(text, name),
          "let {%s...} be its end, or use @Http(url = …) with a regular expression"
              .formatted(name));
    }
  }

  private static void addName(String text, List<String> names, Segment segment) throws BadPattern {
    var name =
        switch (segment) {
          case Segment.Literal _ -> null;
          case Segment.Variable(var variable) -> variable;
          case Segment.Rest(var rest) -> rest;
        };
    if (name == null) {
      return;
    }
    if (names.contains(name)) {
      throw new BadPattern(
          "Route template \"%s\" has the name \"%s\" twice".formatted(text, name),
          "rename one of them");
    }
    names.add(name);
  }

  private static Segment segment(String text, String piece) throws BadPattern {
    if (piece.startsWith("{") && piece.endsWith("}")) {
      return variable(text, piece.substring(1, piece.length() - 1));
    }
    if (piece.chars().anyMatch(c -> "{}?#".indexOf(c) >= 0)) {
      throw new BadPattern(
          "Route template \"%s\" has \"%s\", which is neither a text nor a {name}"
              .formatted(text, piece),
          "a {name} is a whole segment and a template has no query; for anything else use"
              + " @Http(url = …) with a regular expression");
    }
    return new Segment.Literal(PercentCode.literal(piece));
  }

  private static Segment variable(String text, String inner) throws BadPattern {
    var rest = inner.endsWith("...");
    var name = rest ? inner.substring(0, inner.length() - "...".length()) : inner;
    if (!NAME.matcher(name).matches()) {
      throw new BadPattern(
          "Route template \"%s\" has \"{%s}\", which can't be the name of a parameter"
              .formatted(text, inner),
          WRITTEN);
    }
    return rest ? new Segment.Rest(name) : new Segment.Variable(name);
  }

  List<Segment> segments() {
    return segments;
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
    var shape = new StringBuilder();
    for (var segment : segments) {
      shape
          .append('/')
          .append(
              switch (segment) {
                case Segment.Literal(var literal) -> literal;
                case Segment.Variable _ -> "{}";
                case Segment.Rest _ -> "{...}";
              });
    }
    return shape.toString();
  }

  @Override
  public @Nullable PathValues match(StepCounter whole) {
    var path = whole.toString();
    return matches(path) ? values(path) : null;
  }

  private boolean matches(String path) {
    var at = 0;
    for (var segment : segments) {
      if (at >= path.length() || path.charAt(at) != '/') {
        return false;
      }
      var end = segment instanceof Segment.Rest ? path.length() : segmentEnd(path, at + 1);
      if (!accepts(segment, path, at + 1, end)) {
        return false;
      }
      at = end;
    }
    return at == path.length();
  }

  private static boolean accepts(Segment segment, String path, int from, int end) {
    return switch (segment) {
      case Segment.Literal(var literal) ->
          literal.length() == end - from && path.startsWith(literal, from);
      case Segment.Variable _, Segment.Rest _ -> end > from;
    };
  }

  /// The values of the names in a path that is known to match.
  PathValues values(String path) {
    var values = new ArrayList<@Nullable String>(places.length);
    var from = 1;
    for (var place = 0; values.size() < places.length; place++) {
      var named = place == places[values.size()];
      var last = named && open && values.size() == places.length - 1;
      var end = last ? path.length() : segmentEnd(path, from);
      if (named) {
        values.add(PercentCode.complete(path.substring(from, end)));
      }
      from = end + 1;
    }
    return new PathValues(names, values);
  }

  /// Where the segment that begins at `from` ends.
  static int segmentEnd(String path, int from) {
    var slash = path.indexOf('/', from);
    return slash < 0 ? path.length() : slash;
  }

  @Override
  public String toString() {
    return text;
  }
}
