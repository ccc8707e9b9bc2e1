package tomodachi.http.internal.form;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// The content of a file of a form.
sealed interface Content {

  long size();

  /// The content from its beginning.
  InputStream stream();

  /// In memory.
  final class Kept implements Content {

    private final byte[] bytes;

    Kept(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public InputStream stream() {
      return new ByteArrayInputStream(bytes);
    }
  }

  /// In the spool.
  ///
  /// @param start where it begins there
  record Spooled(Spool spool, long start, long size) implements Content {
    @Override
    public InputStream stream() {
      return new SpooledStream(spool, start, start + size);
    }
  }
}
