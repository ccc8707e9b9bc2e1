package tomodachi.http.internal.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Timeline;

/// A file that lines are added to, opened anew when it was moved away or deleted. Whether it was is
/// looked up at most once a second.
///
/// Used by one thread at a time.
final class LineFile implements AutoCloseable {

  private static final long PERIOD = Duration.ofSeconds(1).toNanos();

  private final Path path;
  private final Timeline.Machine machine;
  private @Nullable FileChannel channel;
  private @Nullable Object identity;
  private long checkedAt;
  private boolean torn;

  private LineFile(Path path, Timeline.Machine machine) {
    this.path = path;
    this.machine = machine;
    this.checkedAt = machine.nanos();
  }

  /// Opens the file, which is made if there is none.
  ///
  /// @throws IOException when it can't be written
  static LineFile open(Path path, Timeline.Machine machine) throws IOException {
    var file = new LineFile(path, machine);
    file.reopen();
    return file;
  }

  /// What is wrong, in few words.
  static String reason(Exception e) {
    return switch (e) {
      case UncheckedIOException wrapped when wrapped.getCause() != null ->
          reason(wrapped.getCause());
      case NoSuchFileException _ -> "there is no such folder";
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException failure when failure.getReason() != null -> failure.getReason();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }

  /// Adds whole lines.
  ///
  /// @throws IOException when they could not be written, or not all of them
  void append(byte[] lines) throws IOException {
    reopenIfMoved();
    var open = channel;
    if (open == null) {
      throw new IOException("it is not open");
    }
    if (torn) {
      write(open, new byte[] {'\n'});
    }
    write(open, lines);
  }

  private void write(FileChannel open, byte[] lines) throws IOException {
    var left = ByteBuffer.wrap(lines);
    try {
      while (left.hasRemaining()) {
        open.write(left);
      }
    } finally {
      var written = left.position();
      torn = written == 0 ? torn : lines[written - 1] != '\n';
    }
  }

  private void reopenIfMoved() throws IOException {
    var now = machine.nanos();
    if (now - checkedAt >= PERIOD) {
      checkedAt = now;
      if (channel == null || !Objects.equals(identity, currentIdentity())) {
        reopen();
      }
    }
  }

  /// Tells the file at the path from others; null when there is none.
  private @Nullable Object currentIdentity() {
    try {
      var key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      return key == null ? path : key;
    } catch (IOException _) {
      return null;
    }
  }

  private void reopen() throws IOException {
    close();
    channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    identity = currentIdentity();
    torn = false;
  }

  @Override
  public void close() {
    var open = channel;
    channel = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
