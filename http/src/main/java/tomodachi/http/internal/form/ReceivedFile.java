package tomodachi.http.internal.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
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
    try {
      save(target, target.resolveSibling(".tomodachi-" + UUID.randomUUID() + ".tmp"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whoever reads the target sees all of the content or what was there before.
  private void save(Path target, Path unfinished) throws IOException {
    try (var from = stream()) {
      Files.copy(from, unfinished);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /// The size; names may be private.
  @Override
  public String toString() {
    return "File[" + size() + " bytes]";
  }
}
