package tomodachi.http.internal.service;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/// How a body is sent (RFC 9110 section 8.4.1), the preferred way first.
enum Coding {
  /// RFC 1952.
  GZIP,

  /// The zlib format (RFC 1950), which the name `deflate` means.
  DEFLATE,

  /// As it is.
  IDENTITY;

  private static final int BUFFER = 4 * 1024;

  /// The name in header fields.
  String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The length of a body when it is coded; -1 when unknown.
  ///
  /// @param plain before
  long length(long plain) {
    return this == IDENTITY ? plain : -1;
  }

  /// What codes a body on its way to `out`; what is flushed there can be decoded.
  Encoder encode(OutputStream out) throws IOException {
    return switch (this) {
      case GZIP -> {
        var gzip = new Gzip(out);
        yield new Encoder(gzip, gzip.deflater());
      }
      case DEFLATE -> {
        var deflater = new Deflater();
        yield new Encoder(new DeflaterOutputStream(out, deflater, BUFFER, true), deflater);
      }
      case IDENTITY -> throw new IllegalStateException("Nothing is to be coded");
    };
  }

  /// A body on its way.
  ///
  /// @param out to be closed when it is complete
  /// @param deflater lies in native memory
  record Encoder(OutputStream out, Deflater deflater) implements AutoCloseable {

    /// Frees the memory; nothing may be written afterwards.
    @Override
    public void close() {
      deflater.end();
    }
  }

  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out) throws IOException {
      super(out, BUFFER, true);
    }

    Deflater deflater() {
      return def;
    }
  }
}
