package docs;

import docs.Page.Snippet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Compiles the Java code of one page, piece by piece. A piece may be a whole file, members of a
/// class, or statements; it knows the types of the pieces before it.
final class SnippetCompiler implements AutoCloseable {

  /// What `import module tomodachi` brings, and what tests need.
  private static final List<String> IMPORTS =
      List.of(
          "module java.base",
          "module java.net.http",
          "java.net.http.HttpRequest.BodyPublishers",
          "org.jspecify.annotations.*",
          "org.junit.jupiter.api.*",
          "org.slf4j.*",
          "redis.*",
          "tomodachi.*",
          "tomodachi.http.*",
          "tomodachi.testing.*",
          "tomodachi.testing.contract.*",
          "tomodachi.transport.*",
          "static org.junit.jupiter.api.Assertions.*");

  private static final Predicate<String> IS_IMPORT =
      line -> line.startsWith("import ") || line.startsWith("package ");

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
  private final Path folder;
  private final List<String> before = new ArrayList<>();

  SnippetCompiler() {
    try {
      folder = Files.createTempDirectory("snippets");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Source(URI name, String text) {
    JavaFileObject file() {
      return new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
          return text;
        }
      };
    }
  }

  /// What the compiler has against a piece, as members or as statements, whichever fits better;
  /// empty when nothing.
  List<String> errors(Snippet snippet) {
    var name = "Line" + snippet.line();
    var asMembers = compile(name, members(name, snippet.code()));
    var errors =
        asMembers.isEmpty()
            ? asMembers
            : fewer(asMembers, compile(name, statements(name, snippet)));
    if (errors.isEmpty()) {
      before.add(name);
    }
    return errors;
  }

  private static List<String> fewer(List<String> one, List<String> other) {
    return one.size() <= other.size() ? one : other;
  }

  /// Types of a file become members; as such they are static, as they are in a file.
  private String members(String name, String code) {
    var body = body(code).replaceAll("(?m)^((?:public |final |abstract )*class )", "static $1");
    return "%s\n@SuppressWarnings(\"unused\")\nclass %s {\n%s\n}".formatted(head(code), name, body);
  }

  private String statements(String name, Snippet snippet) {
    return "%s\nclass %s {\nvoid run() throws Exception {\n%s\n}\n}"
        .formatted(head(snippet.code()), name, body(snippet.code()));
  }

  private String head(String code) {
    var own = code.lines().filter(line -> line.startsWith("import ") && !line.contains(" module "));
    var given = IMPORTS.stream().map("import %s;"::formatted);
    var earlier = before.stream().map("import page.%s.*;"::formatted);
    return Stream.of(Stream.of("package page;"), given, own, earlier)
        .flatMap(lines -> lines)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String body(String code) {
    return code.lines().filter(IS_IMPORT.negate()).collect(Collectors.joining("\n"));
  }

  private List<String> compile(String name, String text) {
    var found = new DiagnosticCollector<JavaFileObject>();
    var source = new Source(URI.create("string:///page/" + name + ".java"), text);
    var options = List.of("-d", folder.toString(), "-cp", classPath(), "-parameters", "-proc:none");
    compiler
        .getTask(new StringWriter(), files, found, options, null, List.of(source.file()))
        .call();
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> describe(diagnostic, text))
        .toList();
  }

  private String classPath() {
    return System.getProperty("java.class.path") + System.getProperty("path.separator") + folder;
  }

  private static String describe(Diagnostic<?> diagnostic, String text) {
    var line = text.lines().skip(Math.max(0, diagnostic.getLineNumber() - 1)).findFirst();
    return diagnostic.getMessage(Locale.ROOT) + " in: " + line.orElse("").strip();
  }

  @Override
  public void close() {
    try (files;
        var written = Files.walk(folder)) {
      written.sorted((one, other) -> other.compareTo(one)).forEach(SnippetCompiler::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
