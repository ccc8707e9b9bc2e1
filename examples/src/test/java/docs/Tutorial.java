package docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a reader of a page does and sees, in the order it stands there.
///
/// Comments of the page, which nobody sees, say what is meant where the text alone doesn't:
///
/// | before a block | meaning |
/// | --- | --- |
/// | `<!-- file: Greeter.java -->` | the block is the content of a file |
/// | `<!-- replace: off WITH of IN Greeter.java -->` | a file is changed; stands alone |
/// | `<!-- not run -->` | the block is only read |
///
/// Any other block with `$` is typed, with what it prints; one without language and `$` is what the
/// service that runs has printed since the last step.
record Tutorial(List<Step> steps) {

  private static final Pattern PIECE =
      Pattern.compile(
          "^<!-- replace: (?<old>.+?) WITH (?<new>.+?) IN (?<in>\\S+) -->$"
              + "|(?:^<!-- (?:file: (?<file>\\S+)|(?<skip>not run)) -->\\n+)?"
              + "^```(?<language>\\w*)\\n(?<code>.*?)^```$",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern SERVICE = Pattern.compile("tomodachi run [^|]*");

  /// One thing to do or to see.
  sealed interface Step {
    /// Where it stands on the page, from 1.
    int line();

    /// A file is written.
    record Write(int line, String file, String content) implements Step {}

    /// A file is changed in one place.
    record Replace(int line, String file, String from, String to) implements Step {}

    /// A command is typed and ends by itself.
    ///
    /// @param output what it prints
    record Type(int line, String command, String output) implements Step {}

    /// A service is started, and whichever ran is stopped before.
    record Start(int line, String command) implements Step {}

    /// The service that runs prints something.
    record See(int line, String output) implements Step {}
  }

  /// Reads the steps of a page.
  static Tutorial of(Page page) {
    var steps = new ArrayList<Step>();
    var pieces = PIECE.matcher(page.text());
    while (pieces.find()) {
      var line = (int) page.text().substring(0, pieces.start()).lines().count() + 1;
      steps.addAll(read(pieces, line));
    }
    return new Tutorial(List.copyOf(steps));
  }

  private static List<Step> read(Matcher piece, int line) {
    if (piece.group("old") != null) {
      return List.of(
          new Step.Replace(line, piece.group("in"), piece.group("old"), piece.group("new")));
    }
    if (piece.group("file") != null) {
      return List.of(new Step.Write(line, piece.group("file"), piece.group("code")));
    }
    var isRead = piece.group("skip") != null || !piece.group("language").isEmpty();
    return isRead ? List.of() : shown(piece.group("code"), line);
  }

  private static List<Step> shown(String block, int line) {
    return block.startsWith("$ ") ? typed(block, line) : List.of(new Step.See(line, block.strip()));
  }

  private static List<Step> typed(String block, int line) {
    var steps = new ArrayList<Step>();
    for (var entry : block.substring(2).split("\n\\$ ", -1)) {
      var lines = entry.split("\n", 2);
      steps.add(typed(lines[0], lines.length == 1 ? "" : lines[1].strip(), line));
    }
    return steps;
  }

  private static Step typed(String command, String output, int line) {
    return Optional.of(SERVICE.matcher(command))
        .filter(Matcher::matches)
        .<Step>map(_ -> new Step.Start(line, command))
        .orElseGet(() -> new Step.Type(line, command, output));
  }
}
