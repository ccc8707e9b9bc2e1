package tomodachi.cli.internal.command;

import java.util.Optional;
import tomodachi.cli.internal.CommandFailure;

/// A port number as it was typed.
///
/// @param option what it was typed after
record PortNumber(String option, String typed) {
  private static final int LAST = 65_535;

  /// The number.
  ///
  /// @throws CommandFailure when it isn't 0 to 65535
  int value() {
    return Optional.of(typed)
        .filter(text -> text.matches("[0-9]{1,5}"))
        .map(Integer::parseInt)
        .filter(port -> port <= LAST)
        .orElseThrow(() ->
            CommandFailure.ofUsage(
                "invalid value for %s: \"%s\"".formatted(option, typed),
                "expected is a number from 0 to 65535; 0 takes a port that is free"));
  }
}
