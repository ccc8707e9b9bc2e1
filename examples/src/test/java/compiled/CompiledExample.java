package compiled;

import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// The service files of an example, compiled for the class path of a test.
///
/// @param loader of their classes
public record CompiledExample(URLClassLoader loader) implements AutoCloseable {

  /// What `import module tomodachi` brings, as far as these examples need it.
  private static final String IMPORTS =
      Stream.of(
              "module java.base",
              "tomodachi.*",
              "tomodachi.amqp.*",
              "tomodachi.http.*",
              "tomodachi.messaging.*",
              "tomodachi.schedule.*")
          .map("import %s;"::formatted)
          .collect(Collectors.joining());

  /// A file as the compiler gets it; its lines keep their numbers.
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(Path file) throws IOException {
      super(URI.create("string:///" + file.getFileName()), Kind.SOURCE);
      text = Files.readString(file).replace("import module tomodachi;", IMPORTS);
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /// Compiles all files of a folder.
  ///
  /// @param output where the classes go
  public static CompiledExample of(Path folder, Path output) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var errors = new StringWriter();
    var options =
        List.of(
            "-d", output.toString(), "-cp", System.getProperty("java.class.path"), "-parameters");
    if (!compiler.getTask(errors, null, null, options, null, sources(folder)).call()) {
      throw new AssertionError(errors.toString());
    }
    return new CompiledExample(new URLClassLoader(new URL[] {url(output)}));
  }

  private static List<JavaFileObject> sources(Path folder) throws IOException {
    var sources = new ArrayList<JavaFileObject>();
    try (var files = Files.newDirectoryStream(folder, "*.java")) {
      for (var file : files) {
        sources.add(new Source(file));
      }
    }
    return sources;
  }

  private static URL url(Path folder) throws MalformedURLException {
    return folder.toUri().toURL();
  }

  /// A class of it.
  public Class<?> type(String name) throws ClassNotFoundException {
    return loader.loadClass(name);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
