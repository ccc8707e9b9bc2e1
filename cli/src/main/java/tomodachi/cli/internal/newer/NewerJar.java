package tomodachi.cli.internal.newer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// A jar whose classes are to have the format of this JDK.
record NewerJar(Path file) {
  /// The attribute of the manifest that says what was changed.
  static final String CHANGE = "Tomodachi-Change";

  private static final String CHANGE_TEXT =
      "the class files are in a newer format, with the same code";

  /// Puts the newer jar in the place of the old one. Everything but the classes and a line of the
  /// manifest stays as it is.
  ///
  /// @throws IllegalArgumentException when the jar is signed
  void rewrite() throws IOException {
    var newer = file.resolveSibling(file.getFileName() + ".newer");
    try (var from = new JarFile(file.toFile());
        var to = new JarOutputStream(Files.newOutputStream(newer))) {
      copy(from, to);
    }
    Files.setLastModifiedTime(newer, Files.getLastModifiedTime(file));
    Files.move(newer, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void copy(JarFile from, JarOutputStream to) throws IOException {
    var classes = new NewerClass(name -> content(from, name));
    for (var entry : List.copyOf(from.stream().toList())) {
      var copy = new JarEntry(entry.getName());
      copy.setTime(entry.getTime());
      to.putNextEntry(copy);
      to.write(converted(entry.getName(), content(from, entry.getName()), classes));
      to.closeEntry();
    }
  }

  private byte[] converted(String name, byte[] content, NewerClass classes) throws IOException {
    if (name.startsWith("META-INF/") && name.endsWith(".SF")) {
      throw new IllegalArgumentException("The jar is signed: " + file);
    }
    if (name.equals(JarFile.MANIFEST_NAME)) {
      return marked(content);
    }
    return isClass(name) ? classes.of(content) : content;
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class") && !name.endsWith("module-info.class");
  }

  private static byte[] marked(byte[] content) throws IOException {
    var manifest = new Manifest(new ByteArrayInputStream(content));
    manifest.getMainAttributes().putValue(CHANGE, CHANGE_TEXT);
    var bytes = new ByteArrayOutputStream();
    manifest.write(bytes);
    return bytes.toByteArray();
  }

  private static byte[] content(JarFile jar, String name) throws IOException {
    try (var in = jar.getInputStream(new JarEntry(name))) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }
}
