package tomodachi.cli.internal.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/// A complaint of the compiler for a person: place and message, the line, and a caret below the
/// column.
///
/// @param declarations where classes are declared; needed for those declared twice
/// @param hints what may be meant by a name that can't be found
/// @param columns how long a line of the source may be
record DiagnosticText(Declarations declarations, Supplier<SymbolHints> hints, int columns) {
  static final String DUPLICATE = "compiler.err.duplicate.class";

  private static final String FILE_NAME = "compiler.err.bad.file.name";
  private static final String NO_MAIN = "compiler.err.implicit.class.does.not.have.main.method";

  private static final String MAIN = "void main() { Tomodachi.run(this); }";

  String of(Diagnostic<? extends JavaFileObject> diagnostic) {
    var source = diagnostic.getSource();
    if (source == null) {
      return message(diagnostic);
    }
    if (diagnostic.getCode().equals(NO_MAIN)) {
      return "%s:1: a compact source file needs a main method, add: %s"
          .formatted(source.getName(), MAIN);
    }
    if (diagnostic.getCode().equals(FILE_NAME)) {
      return "%s: a compact source file is named like a class, such as %s"
          .formatted(source.getName(), new FileName(Path.of(source.getName())).better());
    }
    var lines = message(diagnostic).split("\n", 2);
    var details = diagnostic.getCode().equals(DUPLICATE) ? files(diagnostic) : rest(lines);
    var hint = hint(diagnostic, source).map(text -> "\n  " + text).orElse("");
    return "%s:%d: %s%s%s%s"
        .formatted(
            source.getName(),
            diagnostic.getLineNumber(),
            lines[0],
            place(diagnostic, source),
            details.isEmpty() ? "" : "\n" + indented(details),
            hint);
  }

  private Optional<String> hint(Diagnostic<?> diagnostic, JavaFileObject source) {
    return SymbolHints.concern(diagnostic.getCode())
        ? hints.get().of(diagnostic.getMessage(Locale.ENGLISH), SourceHeader.of(text(source)))
        : Optional.empty();
  }

  private static String rest(String... lines) {
    return lines.length == 1 ? "" : lines[1];
  }

  /// Who declares a class that there can be once, and why that matters.
  private String files(Diagnostic<?> diagnostic) {
    var message = diagnostic.getMessage(Locale.ENGLISH);
    var files = declarations.filesWith(message.substring(message.lastIndexOf(' ') + 1));
    var declared = files.size() < 2 ? "" : "declared in " + String.join(" and in ", files) + "\n";
    return declared + "files that run together share a name space: rename one, or run them apart";
  }

  private static String message(Diagnostic<?> diagnostic) {
    return SimpleNames.in(diagnostic.getMessage(Locale.ENGLISH));
  }

  private static String indented(String details) {
    return details.lines().map(line -> "  " + line.strip()).collect(Collectors.joining("\n"));
  }

  /// The line and the caret; empty when the compiler doesn't know the position.
  private String place(Diagnostic<?> diagnostic, JavaFileObject source) {
    if (diagnostic.getPosition() == Diagnostic.NOPOS) {
      return "";
    }
    var text = text(source);
    var position = Math.min((int) diagnostic.getPosition(), text.length());
    var start = text.lastIndexOf('\n', position - 1) + 1;
    var line = text.substring(start).lines().findFirst().orElse("");
    return "\n" + new SourceLine(line, position - start, columns).withCaret();
  }

  private static String text(JavaFileObject source) {
    try {
      return source.getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + Path.of(source.getName()), e);
    }
  }
}
