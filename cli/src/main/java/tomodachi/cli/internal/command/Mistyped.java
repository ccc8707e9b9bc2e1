package tomodachi.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.suggest.NearestName;

/// An argument that means nothing where it stands, and what may have been meant.
///
/// @param command the command it was given to
/// @param argument the argument
/// @param line all arguments
record Mistyped(CommandLine command, String argument, List<String> line) {
  private static final int SHORTEST_PREFIX = 4;

  CommandFailure failure() {
    return PythonOption.named(name()).map(PythonOption::failure).orElseGet(this::unknown);
  }

  private CommandFailure unknown() {
    var remedy = Stream.concat(suggestion().stream(), Stream.of(help()));
    return CommandFailure.ofUsage(error(), remedy.toArray(String[]::new));
  }

  private String error() {
    if (!isOption()) {
      return "unknown command: \"%s\"".formatted(argument);
    }
    return isMisplaced()
        ? "the option \"%s\" stands before the command run".formatted(name())
        : "unknown option: \"%s\"".formatted(name());
  }

  private Optional<String> suggestion() {
    if (isOption() && !isMisplaced()) {
      return nearestOption().map("did you mean \"%s\"?"::formatted).or(this::rootOption);
    }
    return isOfRoot()
        ? runLine().or(this::nearestCommand).map("did you mean: tomodachi "::concat)
        : Optional.empty();
  }

  private boolean isOption() {
    return argument.startsWith("-");
  }

  /// The name of an option; its value may be secret.
  private String name() {
    var end = argument.indexOf('=');
    return isOption() && end > 0 ? argument.substring(0, end) : argument;
  }

  private boolean isOfRoot() {
    return command.getParent() == null;
  }

  private boolean isMisplaced() {
    return isOfRoot() && run().getCommandSpec().optionsMap().containsKey(name());
  }

  private CommandLine run() {
    var root = isOfRoot() ? command : command.getParent();
    return Objects.requireNonNull(root.getSubcommands().get(Grammar.RUN));
  }

  private String help() {
    return command.equals(run()) ? CommandParser.RUN_HELP : CommandParser.HELP;
  }

  private Optional<String> nearestOption() {
    var names = optionNames();
    var begun = names.stream().filter(name -> name.startsWith(name())).toList();
    return begun.size() == 1 && name().length() >= SHORTEST_PREFIX
        ? Optional.of(begun.getFirst())
        : NearestName.of(name(), names);
  }

  private List<String> optionNames() {
    var commands = isOfRoot() ? Stream.of(command, run()) : Stream.of(command);
    return commands
        .flatMap(known -> known.getCommandSpec().optionsMap().keySet().stream())
        .filter(name -> name.startsWith("--"))
        .distinct()
        .sorted()
        .toList();
  }

  /// An option of the command itself that was given to `run`.
  private Optional<String> rootOption() {
    return Optional.ofNullable(command.getParent())
        .filter(root -> root.getCommandSpec().optionsMap().containsKey(name()))
        .map(_ -> "did you mean: tomodachi " + name());
  }

  private Optional<String> nearestCommand() {
    return isOption()
        ? Optional.empty()
        : NearestName.of(argument, command.getSubcommands().keySet());
  }

  /// The line with `run` where it belongs, if services are to run.
  private Optional<String> runLine() {
    var rest = new ArrayList<>(line);
    var run = rest.stream().filter(run().getCommandSpec().names()::contains).findFirst();
    run.or(this::mistypedRun).ifPresent(rest::remove);
    return rest.size() < line.size() || rest.stream().anyMatch(Mistyped::isService)
        ? Optional.of(new ArgumentText(rest).after(Grammar.RUN))
        : Optional.empty();
  }

  private Optional<String> mistypedRun() {
    var names = run().getCommandSpec().names();
    return nearestCommand().filter(names::contains).map(_ -> argument);
  }

  private static boolean isService(String typed) {
    return typed.endsWith(".java") || typed.endsWith(".jar");
  }
}
