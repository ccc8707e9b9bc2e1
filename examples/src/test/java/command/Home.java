package command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// A distribution of a test's own.
record Home(Path folder) {

  /// Copies what the command needs, with its times.
  static Home copyOf(Path home, Path folder) throws IOException {
    for (var part : new String[] {"api", "bin", "conf", "lib", "libexec"}) {
      try (var files = Files.walk(home.resolve(part))) {
        for (var file : files.toList()) {
          var copy = folder.resolve(home.relativize(file));
          if (Files.isDirectory(file)) {
            Files.createDirectories(copy);
          } else {
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
          }
        }
      }
    }
    return new Home(folder);
  }

  Path command() {
    return folder.resolve("bin/tomodachi");
  }

  /// The archive in this folder, once it is whole.
  static Optional<Path> archiveIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".aot")).findFirst();
    }
  }

  /// Puts a jar of the command into the place of the one that is there, in which a text is replaced
  /// by another of the same length. The time of the file stays.
  void replaceInCommand(String text, String other) throws IOException {
    var jar = commandJar();
    var changed = folder.resolve("changed.jar");
    try (var from = new JarFile(jar.toFile());
        var to = new JarOutputStream(Files.newOutputStream(changed))) {
      for (var entry : from.stream().toList()) {
        to.putNextEntry(new JarEntry(entry.getName()));
        try (var content = from.getInputStream(entry)) {
          var bytes = new String(content.readAllBytes(), ISO_8859_1);
          to.write(bytes.replace(text, other).getBytes(ISO_8859_1));
        }
      }
    }
    Files.setLastModifiedTime(changed, Files.getLastModifiedTime(jar));
    Files.move(changed, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path commandJar() throws IOException {
    try (var jars = Files.list(folder.resolve("lib"))) {
      return jars.filter(jar -> jar.getFileName().toString().startsWith("tomodachi-cli-"))
          .findFirst()
          .orElseThrow();
    }
  }
}
