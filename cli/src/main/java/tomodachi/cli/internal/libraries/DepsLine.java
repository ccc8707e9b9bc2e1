package tomodachi.cli.internal.libraries;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A line `//DEPS` of a source file.
///
/// @param line where it is
record DepsLine(Place.Line line) {
  /// A formatter may have put a blank into it.
  private static final Pattern DEPS = Pattern.compile("//[ \\t]?DEPS(?=\\s|$)");

  private static final String REPOS = "//REPOS";

  /// A range of versions has a comma in it.
  private static final Pattern WORD = Pattern.compile("(?:[\\[(][^\\])\\s]*|[^\\s,;])+");

  /// What the line declares, or complaints about it.
  record Content(List<Declaration> declarations, List<String> complaints) {}

  Content content() {
    return complaintAboutTheLine().isEmpty()
        ? words()
        : new Content(List.of(), List.of(complaintAboutTheLine()));
  }

  /// Empty when the line is one that is read.
  private String complaintAboutTheLine() {
    var directive = line.directive();
    var comment = directive.comment();
    if (comment.startsWith(REPOS)) {
      return complaint(
          "//REPOS is not read",
          "libraries come from the repositories in Maven's settings.xml, and from Maven Central");
    }
    if (directive.isBelow()) {
      return complaint(
          "//DEPS stands below the first declaration", "move it up, beside the imports");
    }
    return DEPS.matcher(comment).lookingAt()
        ? ""
        : complaint("libraries are declared by //DEPS", "write //DEPS, in capitals");
  }

  private String complaint(String error, String remedy) {
    return line.complaint(error, line.directive().column(), remedy);
  }

  private Content words() {
    var declarations = new ArrayList<Declaration>();
    var complaints = new ArrayList<String>();
    var words = WORD.matcher(line.directive().text());
    for (var from = start();
        words.find(from) && !words.group().startsWith("//");
        from = words.end()) {
      switch (new CoordinateText(words.group()).read()) {
        case CoordinateText.Reading.Good(var coordinate) ->
            declarations.add(new Declaration(coordinate, line, words.start()));
        case CoordinateText.Reading.Bad(var error, var remedy) ->
            complaints.add(line.complaint(error, words.start(), remedy));
      }
    }
    if (declarations.isEmpty() && complaints.isEmpty()) {
      complaints.add(
          complaint(
              "//DEPS names no library",
              "write //DEPS group:artifact:version, or remove the line"));
    }
    return new Content(declarations, complaints);
  }

  private int start() {
    var deps = DEPS.matcher(line.directive().text());
    return deps.find(line.directive().column()) ? deps.end() : line.directive().text().length();
  }
}
