package tomodachi.cli.internal.compile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/// A class file that is only in memory.
final class CompiledClass extends SimpleJavaFileObject {
  private final ByteArrayOutputStream content = new ByteArrayOutputStream(2048);

  CompiledClass(String name) {
    super(URI.create("memory:/" + name.replace('.', '/') + ".class"), Kind.CLASS);
  }

  byte[] bytes() {
    return content.toByteArray();
  }

  @Override
  public OutputStream openOutputStream() {
    return content;
  }
}
