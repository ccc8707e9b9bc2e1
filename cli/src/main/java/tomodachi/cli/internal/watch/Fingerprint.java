package tomodachi.cli.internal.watch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;

/// What tells the content of a file from other content it may have had.
///
/// @param size in bytes
/// @param checksum of the first 64 MiB
record Fingerprint(long size, long checksum) {
  private static final int MOST = 64 << 20;

  /// The one of a file; empty when it isn't there, can't be read, or is no file, such as a pipe.
  static Optional<Fingerprint> of(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (var channel = Channels.newChannel(Files.newInputStream(file))) {
      var checksum = new CRC32C();
      var buffer = ByteBuffer.allocate(1 << 13);
      var read = 0L;
      while (read < MOST && channel.read(buffer) >= 0) {
        read += buffer.flip().remaining();
        checksum.update(buffer);
        buffer.clear();
      }
      return Optional.of(new Fingerprint(Files.size(file), checksum.getValue()));
    } catch (IOException e) {
      // It was removed or replaced meanwhile, which is seen as such, or is not for this user.
      return Optional.empty();
    }
  }
}
