package tomodachi.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import tomodachi.cli.internal.suggest.NearestName;

/// A line without a command in its place, and the commands it may be meant for.
///
/// @param commands all that start something, the usual one first
/// @param line what was typed
record MeantLine(List<CommandLine> commands, List<String> line) {

  MeantLine {
    commands = List.copyOf(commands);
    line = List.copyOf(line);
  }

  /// The command it names, or else all.
  List<CommandLine> candidates() {
    var named = commands.stream().filter(this::names).toList();
    return named.isEmpty() ? commands : named;
  }

  /// The command that has an option of this name, if it is a candidate.
  Optional<CommandLine> owner(String option) {
    return candidates().stream()
        .filter(command -> command.getCommandSpec().optionsMap().containsKey(option))
        .findFirst();
  }

  /// The line with this command where it belongs.
  String with(CommandLine command) {
    var rest = new ArrayList<>(line);
    word(command).or(() -> mistyped(command)).ifPresent(rest::remove);
    return new ArgumentText(rest).after(command.getCommandSpec().name());
  }

  /// True when it has a name of this command.
  boolean names(CommandLine command) {
    return word(command).isPresent();
  }

  /// True when a service is on it.
  boolean hasService() {
    return line.stream().anyMatch(typed -> typed.endsWith(".java") || typed.endsWith(".jar"));
  }

  /// The command that its first word is nearest to.
  Optional<CommandLine> nearest() {
    return commands.stream().filter(command -> mistyped(command).isPresent()).findFirst();
  }

  private Optional<String> word(CommandLine command) {
    return line.stream().filter(command.getCommandSpec().names()::contains).findFirst();
  }

  private Optional<String> mistyped(CommandLine command) {
    return line.stream()
        .findFirst()
        .filter(typed -> !typed.startsWith("-"))
        .filter(typed -> NearestName.of(typed, command.getCommandSpec().names()).isPresent());
  }
}
