package tomodachi.cli.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.compile.CompilePath;
import tomodachi.cli.internal.compile.SourceCompiler;
import tomodachi.cli.internal.compile.SourceFile;

/// Service files, jars and class paths in a folder of the test's own, and what is loaded of them.
abstract class GenerationFixture {

  private static final CompilePath PATH = CompilePath.ofProcess();
  static final String WHAT_IS_A_SERVICE =
      "\n  a service is a class that isn't abstract and has a handler, such as a method with @Get,"
          + " a lifecycle method, or @Service";

  @TempDir Path folder;

  List<String> services(String... arguments) {
    return names(load(List.of(), arguments));
  }

  static List<String> names(Generation generation) {
    return generation.services().stream().map(Class::getName).toList();
  }

  Generation load(List<String> classPath, String... arguments) {
    var services =
        ServiceArguments.parse(paths(arguments), paths(classPath.toArray(String[]::new)));
    return Generation.load(services, () -> PATH);
  }

  /// The arguments in the test's folder, as far as they are there.
  List<String> paths(String... arguments) {
    return Arrays.stream(arguments)
        .map(argument ->
            argument.contains("/") || exists(argument)
                ? folder.resolve(argument).toString()
                : argument)
        .toList();
  }

  boolean exists(String name) {
    return Files.exists(folder.resolve(name)) || Files.exists(folder.resolve(name + ".java"));
  }

  void assertFailure(String text, String argument) {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> services(argument))
        .satisfies(failure ->
            assertThat(failure.toString().replace(folder + "/", ""))
                .isEqualTo(CommandFailure.class.getName() + ": " + text));
  }

  void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /// A jar with the classes of a source, except some.
  void jar(String name, Manifest manifest, String source, String... without) throws IOException {
    var file = Files.createTempDirectory(folder, ".source").resolve("Orders.java");
    var sources = List.of(SourceFile.read(Files.writeString(file, source)));
    var compilation = new SourceCompiler(PATH, List.of()).compile(sources);
    try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve(name)), manifest)) {
      for (var type : compilation.given()) {
        if (!List.of(without).contains(type)) {
          jar.putNextEntry(new JarEntry(type.replace('.', '/') + ".class"));
          jar.write(compilation.classes().get(type));
        }
      }
    }
  }
}
