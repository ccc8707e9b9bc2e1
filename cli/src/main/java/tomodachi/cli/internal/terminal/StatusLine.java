package tomodachi.cli.internal.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;

/// A line at the bottom of the terminal that comes and goes. What others print goes above it, as
/// long as they print on [#above] streams.
///
/// - **S1** — the line is erased before anything else is written, and written again only when asked
///   to.
/// - **S2** — it is never written behind a line of somebody else that hasn't ended.
final class StatusLine {

  private static final String ERASE = "\r\u001b[K";

  private final PrintStream terminal;
  // Guarded by this.
  private boolean shown;
  // Guarded by this.
  private boolean within;

  /// @param terminal the stream it is written on
  StatusLine(PrintStream terminal) {
    this.terminal = terminal;
  }

  /// Writes the line in place of what it said before.
  synchronized void show(String text) {
    if (!within) {
      terminal.print(shown ? ERASE + text : text);
      terminal.flush();
      shown = true;
    }
  }

  /// Takes the line away.
  synchronized void erase() {
    if (shown) {
      terminal.print(ERASE);
      terminal.flush();
      shown = false;
    }
  }

  /// A stream that prints above the line what was meant for another one.
  PrintStream above(PrintStream stream) {
    return new PrintStream(new Above(stream), true, stream.charset());
  }

  private synchronized void pass(PrintStream stream, byte[] bytes, int offset, int length) {
    if (length > 0) {
      erase();
      stream.write(bytes, offset, length);
      within = bytes[offset + length - 1] != '\n';
    }
  }

  private final class Above extends FilterOutputStream {
    private final PrintStream stream;

    Above(PrintStream stream) {
      super(stream);
      this.stream = stream;
    }

    @Override
    public void write(int b) {
      pass(stream, new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      pass(stream, bytes, offset, length);
    }

    /// The stream is somebody else's.
    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
