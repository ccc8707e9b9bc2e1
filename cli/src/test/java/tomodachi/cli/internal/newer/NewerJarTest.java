package tomodachi.cli.internal.newer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class NewerJarTest {
  private static final String OLD = CommandLine.class.getName().replace('.', '/') + ".class";

  @TempDir Path folder;

  private Path jar;

  @BeforeEach
  void write() throws IOException {
    jar = Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    jar = Files.copy(jar, folder.resolve("old.jar"));
  }

  private static int version(Path jar) throws IOException {
    try (var file = new JarFile(jar.toFile());
        var in = file.getInputStream(file.getEntry(OLD))) {
      return ClassFile.of().parse(in.readAllBytes()).majorVersion();
    }
  }

  @Test
  void itsClassesHaveTheVersionOfThisJdk() throws IOException {
    assertThat(version(jar)).isLessThan(ClassFile.JAVA_6_VERSION);

    NewerJarTool.main(new String[] {jar.toString()});

    assertThat(version(jar)).isEqualTo(ClassFile.latestMajorVersion());
  }

  @Test
  void itsCodeRunsAsBefore() throws Exception {
    new NewerJar(jar).rewrite();

    var urls = new URL[] {jar.toUri().toURL()};
    // The platform's loader would ask that of the modules, which has picocli.
    try (var loader = new URLClassLoader(urls, null)) {
      var spec = loader.loadClass(CommandSpec.class.getName()).getMethod("create").invoke(null);
      var type = loader.loadClass(CommandLine.class.getName());
      var line = type.getConstructor(Object.class).newInstance(spec);
      assertThat(type).isNotEqualTo(CommandLine.class);
      assertThat(type.getMethod("getUsageMessage").invoke(line))
          .asString()
          .contains("<main class>");
    }
  }

  @Test
  void theRestStaysAndTheManifestSaysWhatChanged() throws IOException {
    var before = Files.getLastModifiedTime(jar);
    long entries;
    try (var file = new JarFile(jar.toFile())) {
      entries = file.size();
    }

    new NewerJar(jar).rewrite();

    try (var file = new JarFile(jar.toFile())) {
      assertThat(file.size()).isEqualTo(entries);
      var attributes = file.getManifest().getMainAttributes();
      assertThat(attributes.getValue("Specification-Title")).isEqualTo("picocli");
      assertThat(attributes.getValue(NewerJar.CHANGE)).contains("newer format");
    }
    assertThat(Files.getLastModifiedTime(jar)).isEqualTo(before);
  }

  @Test
  void aSignedJarIsRefused() throws IOException {
    var signed = folder.resolve("signed.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(signed))) {
      out.putNextEntry(new JarEntry("META-INF/KEY.SF"));
    }

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NewerJar(signed).rewrite())
        .withMessage("The jar is signed: " + signed);
  }
}
