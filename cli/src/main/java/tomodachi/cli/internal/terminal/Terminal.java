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

  /// How wide the terminal is, as the same script found out.
  private static final String COLUMNS = "tomodachi.columns";

  private static final int NARROWEST = 20;

  /// True when the stream is a terminal.
  public boolean isThere() {
    var known = System.getProperty(KNOWN);
    return known == null
        ? Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
        : Arrays.asList(known.split(",")).contains(name().toLowerCase(Locale.ROOT));
  }

  /// How many characters fit on a line; `otherwise` when the stream is no terminal or nobody knows.
  public int columns(int otherwise) {
    var columns = Integer.getInteger(COLUMNS, 0);
    return columns >= NARROWEST && isThere() ? columns : otherwise;
  }
}
