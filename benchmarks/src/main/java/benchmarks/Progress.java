package benchmarks;

import java.io.PrintStream;

/// Tells the user what goes on.
///
/// @param out where the user reads
public record Progress(PrintStream out) {

  /// One on standard error.
  public static Progress shown() {
    return new Progress(System.err);
  }

  /// Begins a part.
  public void part(String text) {
    out.println();
    out.println(text);
  }

  /// Says a line.
  public void say(String text) {
    out.println("  " + text);
  }
}
