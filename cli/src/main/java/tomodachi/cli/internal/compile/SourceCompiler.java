package tomodachi.cli.internal.compile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.api.ApiViews;
import tomodachi.cli.internal.terminal.Terminal;

/// Compiles source files together, in this process and into memory. Sources they refer to are found
/// beside them.
public final class SourceCompiler {
  private static final List<String> OPTIONS =
      List.of(
          "-parameters",
          "-g",
          "-proc:none",
          "-nowarn",
          "-implicit:class",
          "--add-modules",
          ApiViews.ROOT);
  private static final int WIDEST_LINE = 160;

  /// Those without a file come first: they concern all.
  private static final Comparator<Diagnostic<? extends JavaFileObject>> BY_PLACE =
      Comparator.<Diagnostic<? extends JavaFileObject>, String>comparing(SourceCompiler::fileName)
          .thenComparingLong(Diagnostic::getLineNumber)
          .thenComparingLong(Diagnostic::getColumnNumber);

  private final CompilePath path;
  private final List<Path> classPath;

  /// @param classPath what the sources can use besides the framework
  public SourceCompiler(CompilePath path, List<Path> classPath) {
    this.path = path;
    this.classPath = List.copyOf(classPath);
  }

  /// Compiles these files.
  ///
  /// @throws CommandFailure when they don't compile
  public Compilation compile(List<SourceFile> sources) {
    return attempt(sources).result();
  }

  /// Tries to compile these files.
  public Attempt attempt(List<SourceFile> sources) {
    return importsLibraries(sources) ? attemptWithLibraries(sources) : attemptSlim(sources);
  }

  private static boolean importsLibraries(List<SourceFile> sources) {
    var packages =
        sources.stream()
            .map(source -> source.header().packageName())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    return sources.stream().anyMatch(source -> source.header().importsLibraries(packages));
  }

  private Attempt attemptSlim(List<SourceFile> sources) {
    var attempt = new Attempt(sources, classPath);
    // A library can be named in full, without an import.
    return attempt.complainsAbout(SymbolHints.UNKNOWN_PACKAGE)
        ? attemptWithLibraries(sources)
        : attempt;
  }

  private Attempt attemptWithLibraries(List<SourceFile> sources) {
    var everything = Stream.concat(classPath.stream(), path.libraries().stream()).toList();
    return new Attempt(sources, everything);
  }

  private static String fileName(Diagnostic<? extends JavaFileObject> diagnostic) {
    var source = diagnostic.getSource();
    return source == null ? "" : source.getName();
  }

  /// One run of the compiler.
  public final class Attempt {
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    private final List<String> given = new ArrayList<>();
    private final List<Path> paths;
    private final Compilation compilation;
    private @Nullable SymbolHints hints;
    private final Set<Path> filesBeside = new TreeSet<>();

    private Attempt(List<SourceFile> sources, List<Path> libraries) {
      this.paths = sources.stream().map(SourceFile::path).toList();
      var compiler = ToolProvider.getSystemJavaCompiler();
      try (var files = compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, UTF_8);
          var output = new MemoryOutput(files)) {
        locate(files, sources, libraries);
        var asked = files.getJavaFileObjectsFromPaths(paths);
        run(compiler, output, asked);
        findFilesBeside(output, asked);
        compilation = new Compilation(output.classFiles(), output.origins(), given);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void locate(
        StandardJavaFileManager files, List<SourceFile> sources, List<Path> libraries)
        throws IOException {
      var roots = sources.stream().map(SourceFile::root).distinct().toList();
      files.setLocationFromPaths(StandardLocation.MODULE_PATH, List.of(path.api()));
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, roots);
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, libraries);
    }

    private void run(
        JavaCompiler compiler, MemoryOutput output, Iterable<? extends JavaFileObject> sources) {
      Writer noise = new StringWriter();
      compiler.getTask(noise, output, diagnostics, OPTIONS, null, sources).call();
      sources.forEach(source -> given.addAll(output.namesFrom(source.toUri())));
    }

    private void findFilesBeside(MemoryOutput output, Iterable<? extends JavaFileObject> sources) {
      var asked = new HashSet<URI>();
      sources.forEach(source -> asked.add(source.toUri()));
      var complainedAbout =
          diagnostics.getDiagnostics().stream().map(Diagnostic::getSource).filter(Objects::nonNull);
      Stream.concat(output.sources().stream(), complainedAbout.map(JavaFileObject::toUri))
          .filter(uri -> !asked.contains(uri) && "file".equals(uri.getScheme()))
          .filter(uri -> uri.getPath().endsWith(".java"))
          .map(Path::of)
          .forEach(filesBeside::add);
    }

    /// Source files that nobody asked for, but that were found beside those and used.
    public Set<Path> filesBeside() {
      return filesBeside;
    }

    private boolean complainsAbout(String code) {
      return errors().anyMatch(error -> error.getCode().equals(code));
    }

    /// What came of it.
    ///
    /// @throws CommandFailure when the files don't compile
    public Compilation result() {
      var errors = errors().sorted(BY_PLACE).toList();
      if (!errors.isEmpty()) {
        var declarations =
            complainsAbout(DiagnosticText.DUPLICATE) ? Declarations.in(paths) : Declarations.NONE;
        var texts =
            new DiagnosticText(declarations, this::hints, Terminal.ERR.columns(WIDEST_LINE));
        throw CommandFailure.ofStart(errors.stream().map(texts::of).toList(), count(errors.size()));
      }
      return compilation;
    }

    /// Made once it is known that they are needed.
    private SymbolHints hints() {
      var made = hints;
      if (made == null) {
        made = new SymbolHints(KnownTypes.in(path.api()), DeclaredNames.of(Declarations.in(paths)));
        hints = made;
      }
      return made;
    }

    private Stream<Diagnostic<? extends JavaFileObject>> errors() {
      return diagnostics.getDiagnostics().stream()
          .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR);
    }

    private static String count(int errors) {
      return errors == 1 ? "1 mistake in the sources" : errors + " mistakes in the sources";
    }
  }
}
