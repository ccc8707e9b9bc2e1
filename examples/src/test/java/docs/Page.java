package docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A page of the documentation, in Markdown.
///
/// @param root the folder of the repository
/// @param path its place below the root
/// @param text its content
record Page(Path root, Path path, String text) {

  private static final Pattern FENCE =
      Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("^#+ +(.+)$", Pattern.MULTILINE);

  /// Code on a page.
  ///
  /// @param line where it begins, from 1
  record Snippet(String language, String code, int line) {}

  /// The pages users read.
  static List<Page> all() {
    var root = findRoot();
    try (var docs = Files.list(root.resolve("docs"));
        var top = Files.list(root)) {
      return Stream.of(top, docs, Stream.of(root.resolve("examples/README.md")))
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(file -> read(root, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path findRoot() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.isExecutable(folder.resolve("tomodachi"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static Page read(Path root, Path file) {
    try {
      return new Page(root, root.relativize(file), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The code on it, in the order it stands there.
  List<Snippet> snippets() {
    return FENCE.matcher(text).results().map(this::snippet).toList();
  }

  private Snippet snippet(MatchResult fence) {
    var line = (int) text.substring(0, fence.start()).lines().count() + 1;
    return new Snippet(fence.group(1), fence.group(2), line);
  }

  /// What it says by itself: everything but what a command has printed.
  String written() {
    return FENCE
        .matcher(text)
        .replaceAll(fence -> Matcher.quoteReplacement(typed(fence.group(1), fence.group(2))));
  }

  private static String typed(String language, String code) {
    return language.isEmpty()
        ? code.lines().filter(line -> line.startsWith("$ ")).collect(Collectors.joining("\n"))
        : code;
  }

  /// The targets of its links into the repository, as they are written.
  List<String> links() {
    return LINK.matcher(prose())
        .results()
        .map(link -> link.group(1))
        .filter(target -> !target.matches("[a-z]+:.*"))
        .toList();
  }

  private String prose() {
    return FENCE.matcher(text).replaceAll("").replaceAll("`[^`\\n]*`", "");
  }

  /// The names of its headings in links, as GitHub makes them.
  Set<String> anchors() {
    var times = new HashMap<String, Integer>();
    return HEADING
        .matcher(FENCE.matcher(text).replaceAll(""))
        .results()
        .map(heading -> anchor(heading.group(1)))
        .map(name -> numbered(name, times.merge(name, 1, Integer::sum)))
        .collect(Collectors.toSet());
  }

  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }

  private static String numbered(String name, int times) {
    return times == 1 ? name : name + "-" + (times - 1);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
