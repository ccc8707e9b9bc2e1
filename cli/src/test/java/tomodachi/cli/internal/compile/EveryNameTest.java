package tomodachi.cli.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One import gives a service file every public name, and none of them means two things.
class EveryNameTest {
  private static final CompilePath PATH = CompilePath.ofProcess();

  @TempDir Path folder;

  @Test
  void everyPublicNameWorksInACompactFile() throws IOException {
    var names = publicNames();
    var file = Files.writeString(folder.resolve("EveryName.java"), source(names));

    var compilation = new SourceCompiler(PATH, List.of()).compile(List.of(SourceFile.read(file)));

    assertThat(names)
        .contains("Service", "Tomodachi", "Transport", "Nullable", "Get")
        .contains("Amqp", "Data", "Delivery", "Envelope", "Message", "Outcome", "Received");
    assertThat(compilation.given()).containsExactly("EveryName");
  }

  private static String source(Set<String> names) {
    var source =
        new StringBuilder(
            """
            import module tomodachi;
            import module java.net.http;
            import module java.sql;
            import module java.logging;

            """);
    for (var name : names) {
      source.append("Class<?> mentions%s = %s.class;\n".formatted(name, name));
    }
    return source.append("\nvoid main() {}\n").toString();
  }

  private static Set<String> publicNames() throws IOException {
    var names = new TreeSet<String>();
    for (var module : ModuleFinder.of(PATH.api()).findAll()) {
      addPublicNames(module, names);
    }
    return names;
  }

  private static void addPublicNames(ModuleReference module, Set<String> names) throws IOException {
    try (var reader = module.open();
        var files = reader.list()) {
      for (var file : files.filter(name -> name.matches(".*/[A-Z][^$]*\\.class")).toList()) {
        try (var in = reader.open(file).orElseThrow()) {
          var type = ClassFile.of().parse(in.readAllBytes());
          if (type.flags().has(AccessFlag.PUBLIC)) {
            names.add(simpleName(file));
          }
        }
      }
    }
  }

  private static String simpleName(String file) {
    return file.substring(file.lastIndexOf('/') + 1, file.length() - ".class".length());
  }
}
