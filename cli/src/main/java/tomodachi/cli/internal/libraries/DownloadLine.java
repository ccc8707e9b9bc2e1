package tomodachi.cli.internal.libraries;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import tomodachi.cli.libraries.DownloadProgress;
import tomodachi.transport.Timeline;

/// A line that says what is fetched when that takes long: on a terminal one that changes and goes
/// away in the end, elsewhere one that is written once.
final class DownloadLine implements DownloadProgress, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMillis(300);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final String ERASE = "\r\u001b[K";
  private static final int WIDTH = 79;

  private final PrintStream err;
  private final boolean terminal;
  private final Timeline.Machine time;
  private final Timeline.Alarm alarm;
  private final SequencedMap<String, long[]> files = new LinkedHashMap<>();
  private boolean isDue;
  private boolean isWritten;
  private boolean isClosed;
  private long writtenAt;

  /// @param terminal true when a person reads `err`
  DownloadLine(PrintStream err, boolean terminal, Timeline.Machine time) {
    this.err = err;
    this.terminal = terminal;
    this.time = time;
    this.alarm = time.after(PATIENCE, this::begin);
  }

  @Override
  public synchronized void fetched(String name, long bytes, long total) {
    files.put(name, new long[] {bytes, total});
    if (isDue && !isClosed) {
      write();
    }
  }

  private synchronized void begin() {
    isDue = true;
    if (!files.isEmpty() && !isClosed) {
      write();
    }
  }

  private void write() {
    if (!terminal) {
      writeOnce();
    } else if (!isWritten || time.nanos() - writtenAt >= PAUSE.toNanos()) {
      writtenAt = time.nanos();
      isWritten = true;
      err.print(ERASE + text());
      err.flush();
    }
  }

  private void writeOnce() {
    if (!isWritten) {
      isWritten = true;
      err.println("downloading libraries, once…");
    }
  }

  /// The file that was last heard of, and how much of all there is so far.
  private String text() {
    var last = files.lastEntry();
    var bytes = files.values().stream().mapToLong(file -> file[0]).sum();
    var text =
        String.format(
            Locale.ROOT,
            "downloading libraries: %.1f MB of %d files, %s",
            bytes / 1e6,
            files.size(),
            last == null ? "" : last.getKey());
    return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
  }

  @Override
  public synchronized void close() {
    alarm.close();
    isClosed = true;
    if (terminal && isWritten) {
      err.print(ERASE);
      err.flush();
    }
  }
}
