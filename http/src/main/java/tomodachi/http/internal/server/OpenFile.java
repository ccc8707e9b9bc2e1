package tomodachi.http.internal.server;

import io.netty.channel.DefaultFileRegion;
import io.netty.channel.FileRegion;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file that is sent. One thread reads it; slices of it may be on their way beside that.
///
/// - **O1** — the descriptor stays open until the file is closed and the last slice has left or
///   never will: the system may give the number of a closed one to another file.
public final class OpenFile implements Closeable {
  private static final Logger log = LoggerFactory.getLogger("tomodachi.http");
  private static final int PIECE = 64 * 1024;

  /// The only kind of channel whose descriptor the native transport can find.
  private static final String OF_SYSTEM = "sun.nio.ch.FileChannelImpl";

  private final SeekableByteChannel channel;
  private final AtomicInteger holds = new AtomicInteger(1);
  private final AtomicBoolean closed = new AtomicBoolean();

  private OpenFile(SeekableByteChannel channel) {
    this.channel = channel;
  }

  /// Opens a file to read it.
  ///
  /// @throws IOException when it can't be read
  public static OpenFile open(Path path) throws IOException {
    return new OpenFile(Files.newByteChannel(path));
  }

  /// Its length in bytes at this moment.
  public long size() throws IOException {
    return channel.size();
  }

  /// Some of its bytes.
  ///
  /// @throws EOFException when it has become shorter
  public byte[] read(long position, int count) throws IOException {
    var bytes = ByteBuffer.allocate(count);
    while (bytes.hasRemaining()) {
      fill(bytes, position + bytes.position());
    }
    return bytes.array();
  }

  /// Writes some of its bytes elsewhere.
  ///
  /// @throws EOFException when it has become shorter
  public void copyTo(OutputStream out, long position, long count) throws IOException {
    var buffer = ByteBuffer.allocate((int) Math.min(count, PIECE));
    for (var at = position; at < position + count; at += buffer.position()) {
      buffer.clear().limit((int) Math.min(position + count - at, PIECE));
      fill(buffer, at);
      out.write(buffer.array(), 0, buffer.position());
    }
  }

  private void fill(ByteBuffer buffer, long position) throws IOException {
    var count =
        channel instanceof FileChannel whole
            ? whole.read(buffer, position)
            : channel.position(position).read(buffer);
    if (count < 0) {
      throw new EOFException("A file became shorter while it was sent");
    }
  }

  /// Whether the system can send slices of it without copying them.
  boolean isSliceable() {
    return channel instanceof FileChannel && channel.getClass().getName().equals(OF_SYSTEM);
  }

  /// A part to be sent by the system.
  ///
  /// @throws IllegalStateException when there is no such part, see [#isSliceable]
  FileRegion slice(long position, long count) {
    if (!(channel instanceof FileChannel whole)) {
      throw new IllegalStateException("The file is none of the system's");
    }
    holds.incrementAndGet();
    return new Slice(whole, position, count);
  }

  /// Does nothing the second time.
  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true)) {
      release();
    }
  }

  private void release() throws IOException {
    if (holds.decrementAndGet() == 0) {
      channel.close();
    }
  }

  private final class Slice extends DefaultFileRegion {
    Slice(FileChannel whole, long position, long count) {
      super(whole, position, count);
    }

    @Override
    protected void deallocate() {
      try {
        OpenFile.this.release();
      } catch (IOException e) {
        OffLoop.run(() -> log.atWarn().setCause(e).log("a file that was sent could not be closed"));
      }
    }
  }
}
