package docs;

import com.sun.source.util.JavacTask;
import docs.Page.Snippet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
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
import javax.tools.ToolProvider;

/// Compiles the Java code of one page. A piece of it may be a whole file, members of a class, or
/// statements; it knows the types of the pieces before it.
final class SnippetCompiler {

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
          "tomodachi.amqp.*",
          "tomodachi.aws.*",
          "tomodachi.http.*",
          "tomodachi.messaging.*",
          "tomodachi.schedule.*",
          "tomodachi.testing.*",
          "tomodachi.testing.contract.*",
          "tomodachi.transport.*",
          "static org.junit.jupiter.api.Assertions.*");

  private static final Predicate<String> IS_IMPORT =
      line -> line.startsWith("import ") || line.startsWith("package ");

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

  private SnippetCompiler() {}

  /// A piece as the compiler gets it.
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///page/" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /// What the compiler has against these pieces; each text names the line of the piece on its page.
  static List<String> errors(List<Snippet> snippets) {
    var compiler = new SnippetCompiler();
    var sources = new ArrayList<Source>();
    var earlier = new ArrayList<String>();
    for (var snippet : snippets) {
      sources.add(compiler.source(snippet, earlier));
      earlier.add("import page.%s.*;".formatted(name(snippet)));
    }
    return sources.isEmpty() ? List.of() : compiler.errors(sources, JavacTask::analyze);
  }

  private static String name(Snippet snippet) {
    return "Line" + snippet.line();
  }

  private Source source(Snippet snippet, List<String> earlier) {
    var head = head(snippet.code(), earlier);
    var members = new Source(name(snippet), head + members(snippet));
    return errors(List.of(members), JavacTask::parse).isEmpty()
        ? members
        : new Source(name(snippet), head + statements(snippet));
  }

  /// Types of a file become members; as such they are static, as they are in a file.
  private static String members(Snippet snippet) {
    var body =
        body(snippet.code()).replaceAll("(?m)^((?:public |final |abstract )*class )", "static $1");
    return "\nclass %s {\n%s\n}".formatted(name(snippet), body);
  }

  private static String statements(Snippet snippet) {
    return "\nclass %s {\nvoid run() throws Exception {\n%s\n}\n}"
        .formatted(name(snippet), body(snippet.code()));
  }

  private static String head(String code, List<String> earlier) {
    var own = code.lines().filter(line -> line.startsWith("import ") && !line.contains(" module "));
    var given = IMPORTS.stream().map("import %s;"::formatted);
    return Stream.of(Stream.of("package page;"), given, own, earlier.stream())
        .flatMap(lines -> lines)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String body(String code) {
    return code.lines().filter(IS_IMPORT.negate()).collect(Collectors.joining("\n"));
  }

  private interface Step {
    Object of(JavacTask task) throws IOException;
  }

  private List<String> errors(List<Source> sources, Step step) {
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    var options = List.of("-cp", System.getProperty("java.class.path"), "-proc:none");
    var task = compiler.getTask(new StringWriter(), null, diagnostics, options, null, sources);
    try {
      step.of((JavacTask) task);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(SnippetCompiler::describe)
        .toList();
  }

  private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
    var message = diagnostic.getMessage(Locale.ROOT);
    return diagnostic.getSource() instanceof Source source
        ? "%s: %s in: %s".formatted(source.getName(), message, line(source, diagnostic))
        : message;
  }

  private static String line(Source source, Diagnostic<?> diagnostic) {
    var above = Math.max(0, diagnostic.getLineNumber() - 1);
    return source.text.lines().skip(above).findFirst().orElse("").strip();
  }
}
