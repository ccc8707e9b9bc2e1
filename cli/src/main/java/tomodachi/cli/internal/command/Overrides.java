package tomodachi.cli.internal.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tomodachi.cli.internal.CommandFailure;

/// The options that a command line sets itself: those of `--option`, and the one that `--port` is
/// short for.
///
/// @param options each `key=value`
/// @param port a port number as it was typed
record Overrides(List<String> options, Optional<String> port) {
  private static final String PORT_KEY = "http.port=";

  /// All of them, each `key=value`.
  ///
  /// @throws CommandFailure when one can't be understood, or two contradict each other
  List<String> all() {
    options.forEach(Overrides::requireKey);
    var given = port.map(typed -> PORT_KEY + new PortNumber(Grammar.PORT, typed).value());
    given.ifPresent(this::requireAgreement);
    // The same text twice says nothing new, but its last place counts: a later option wins.
    var lastFirst = Stream.concat(options.stream(), given.stream()).toList().reversed();
    return lastFirst.stream().distinct().toList().reversed();
  }

  private static void requireKey(String option) {
    if (option.indexOf('=') < 1) {
      throw CommandFailure.ofUsage(
          "invalid value for --option: \"" + option + "\"",
          "expected is key=value, such as http.port=9701");
    }
  }

  private void requireAgreement(String given) {
    options.stream()
        .filter(option -> option.startsWith(PORT_KEY) && !option.equals(given))
        .findFirst()
        .ifPresent(other -> {
          throw CommandFailure.ofUsage(
              "--port is \"%s\", but there is also --option %s"
                  .formatted(given.substring(PORT_KEY.length()), other),
              "give only one of them, or the same value");
        });
  }
}
