package tomodachi.cli.internal.terminal;

import java.io.Console;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A stream of this process that a person may read.
public enum Terminal {
  /// Standard output.
  OUT,
  /// Standard error.
  ERR;

  /// The streams that are terminals, with commas between them. Set by the script that starts the
  /// process: a shell can ask for each stream, Java only for standard input and output together.
  private static final String KNOWN = "tomodachi.terminal";

  /// True when the stream is a terminal.
  public boolean isThere() {
    var known = System.getProperty(KNOWN);
    return known == null
        ? Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
        : Arrays.asList(known.split(",")).contains(name().toLowerCase(Locale.ROOT));
  }
}
