package tomodachi.http.internal.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tomodachi.http.Request;

/// A file of a form.
record ReceivedFile(String name, String filename, String contentType, Content content)
    implements Request.File {

  @Override
  public long size() {
    return content.size();
  }

  @Override
  public InputStream stream() {
    return content.stream();
  }

  @Override
  public void saveTo(Path target) {
    try (var from = stream()) {
      Files.copy(from, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The size; names may be private.
  @Override
  public String toString() {
    return "File[" + size() + " bytes]";
  }
}
