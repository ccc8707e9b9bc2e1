package tomodachi.cli.internal.libraries;

import java.nio.file.Path;
import tomodachi.cli.internal.compile.Directive;

/// Where a library is declared.
sealed interface Place {

  /// The option.
  String OPTION = "--deps";

  /// The place as a person is told of it.
  String text();

  /// On the command line.
  record Option() implements Place {
    @Override
    public String text() {
      return OPTION;
    }
  }

  /// In a source file.
  record Line(Path file, Directive directive) implements Place {
    @Override
    public String text() {
      return "//DEPS in %s:%d".formatted(file, directive.line());
    }

    /// A complaint about something in the line, which is shown with a caret below.
    ///
    /// @param column of what is complained about, from 0 on
    String complaint(String error, int column, String remedy) {
      var blank = directive.text().substring(0, column).replaceAll("[^\t]", " ");
      return "%s:%d: %s\n%s\n%s^\n  %s"
          .formatted(file, directive.line(), error, directive.text(), blank, remedy);
    }
  }
}
