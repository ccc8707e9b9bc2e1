package tomodachi.cli.internal.project;

import java.util.stream.Stream;

/// The source files of a new project.
final class SourceFiles {
  static final String SERVICE = "Service.java";
  static final String TEST = "ServiceTest.java";

  private SourceFiles() {}

  /// True when one of them has this word in its code.
  static boolean say(String word) {
    return Stream.of(SERVICE, TEST).map(Template::named).anyMatch(file -> file.says(word));
  }
}
