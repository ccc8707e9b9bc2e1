package tomodachi.cli.internal.terminal;

import java.io.PrintStream;

/// Standard output and standard error, redirected above a status line until it is closed.
final class StandardStreams implements AutoCloseable {

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final PrintStream aboveOut;
  private final PrintStream aboveErr;

  private StandardStreams(StatusLine line) {
    this.aboveOut = line.above(out);
    this.aboveErr = line.above(err);
  }

  static StandardStreams above(StatusLine line) {
    var streams = new StandardStreams(line);
    System.setOut(streams.aboveOut);
    System.setErr(streams.aboveErr);
    return streams;
  }

  /// Gives them back, unless somebody else has redirected them meanwhile.
  @Override
  @SuppressWarnings("ReferenceEquality") // It is about these very streams.
  public void close() {
    if (System.out == aboveOut) {
      System.setOut(out);
    }
    if (System.err == aboveErr) {
      System.setErr(err);
    }
  }
}
