package tomodachi.cli.internal.compile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/// Which files declare which classes, read without compiling them.
///
/// @param units the parsed files
record Declarations(List<? extends CompilationUnitTree> units) {
  static final Declarations NONE = new Declarations(List.of());

  static Declarations in(List<Path> sources) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    // What can't be parsed has been complained about.
    var complaints = new DiagnosticCollector<JavaFileObject>();
    try (var files = compiler.getStandardFileManager(complaints, Locale.ENGLISH, UTF_8)) {
      var task =
          compiler.getTask(
              new StringWriter(),
              files,
              complaints,
              null,
              null,
              files.getJavaFileObjectsFromPaths(sources));
      var units = ((JavacTask) task).parse();
      return new Declarations(StreamSupport.stream(units.spliterator(), false).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The files with a class of this full name, as the user wrote them.
  List<String> filesWith(String className) {
    return units.stream()
        .filter(unit -> declares(unit, className))
        .map(unit -> unit.getSourceFile().getName())
        .toList();
  }

  private static boolean declares(CompilationUnitTree unit, String className) {
    var prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    return unit.getTypeDecls().stream()
        .anyMatch(declaration ->
            declaration instanceof ClassTree type
                && className.equals(prefix + type.getSimpleName()));
  }
}
