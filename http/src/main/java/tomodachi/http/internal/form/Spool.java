package tomodachi.http.internal.form;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a form has that isn't kept in memory: one temporary file for all of it, made when the first
/// byte comes.
///
/// - **S1** — only its owner may read the file (Files#createTempFile sees to that).
/// - **S2** — the file goes with the channel. Where the system allows it, its name goes at once, so
///   that nothing is left behind by a process that is killed.
///
/// One thread appends; any thread may read what was appended before.
public final class Spool {

  private final Consumer<Closeable> owner;
  private volatile @Nullable FileChannel channel;
  private long end;

  /// @param owner closes what it is given when the request has been answered, or at once if it has
  public Spool(Consumer<Closeable> owner) {
    this.owner = owner;
  }

  /// Where the next byte goes.
  long end() {
    return end;
  }

  void append(byte[] bytes, int offset, int length) throws IOException {
    var rest = ByteBuffer.wrap(bytes, offset, length);
    var file = channel == null ? open() : channel;
    while (rest.hasRemaining()) {
      end += file.write(rest, end);
    }
  }

  /// Reads from a place; -1 when there is nothing.
  ///
  /// @throws IOException also when the request has been answered
  int read(byte[] target, int offset, int length, long from) throws IOException {
    var file = channel;
    return file == null ? -1 : file.read(ByteBuffer.wrap(target, offset, length), from);
  }

  private FileChannel open() throws IOException {
    var path = Files.createTempFile("tomodachi-form-", ".tmp");
    var opened = open(path);
    owner.accept(opened);
    channel = opened;
    return opened;
  }

  private static FileChannel open(Path path) throws IOException {
    try {
      return FileChannel.open(
          path,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }
}
