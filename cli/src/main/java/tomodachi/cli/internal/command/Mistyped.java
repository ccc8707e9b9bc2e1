package tomodachi.cli.internal.command;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.broker.BrokerPort;
import tomodachi.cli.internal.suggest.NearestName;
import tomodachi.messaging.transport.Embeddable;

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
    var help = CommandParser.helpOf(command);
    var remedy = Stream.concat(suggestion().stream(), Stream.of(help));
    return CommandFailure.ofUsage(error(), remedy.toArray(String[]::new));
  }

  private String error() {
    if (!isOption()) {
      return (takesCommands() ? "unknown command: \"%s\"" : "unexpected argument: \"%s\"")
          .formatted(argument);
    }
    return owner()
        .map(owner ->
            "the option \"%s\" stands before the command %s".formatted(name(), nameOf(owner)))
        .orElseGet(() -> "unknown option: \"%s\"".formatted(name()));
  }

  private Optional<String> suggestion() {
    if (isOption() && owner().isEmpty()) {
      return nearestOption().map("did you mean \"%s\"?"::formatted).or(this::rootOption);
    }
    if (isOf(Grammar.BROKER)) {
      return port();
    }
    if (isOf(MessageGrammar.PUBLISH)) {
      return routingKey();
    }
    var meant = isOfRoot() ? wholeLine().or(this::nearestCommand) : nearestCommand();
    return meant.map(
        "did you mean: %s ".formatted(command.getCommandSpec().qualifiedName())::concat);
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

  private boolean takesCommands() {
    return !command.getSubcommands().isEmpty() || isOf(Grammar.HELP);
  }

  private CommandLine root() {
    var known = command;
    while (known.getParent() != null) {
      known = known.getParent();
    }
    return known;
  }

  private boolean isOf(String name) {
    return nameOf(command).equals(name);
  }

  private static String nameOf(CommandLine command) {
    return command.getCommandSpec().name();
  }

  /// The command behind which an option belongs that was given to none.
  private Optional<CommandLine> owner() {
    return isOption() && isOfRoot() ? meant().owner(name()) : Optional.empty();
  }

  private MeantLine meant() {
    return new MeantLine(
        Stream.of(
                Grammar.RUN,
                Grammar.BROKER,
                MessageGrammar.PUBLISH,
                MessageGrammar.PARKED,
                DescribeGrammar.DESCRIBE,
                DoctorGrammar.DOCTOR,
                IdeGrammar.IDE,
                NewGrammar.NEW)
            .map(command.getSubcommands()::get)
            .toList(),
        line);
  }

  private Optional<String> nearestOption() {
    var names = optionNames();
    var begun = names.stream().filter(name -> name.startsWith(name())).toList();
    return begun.size() == 1 && name().length() >= SHORTEST_PREFIX
        ? Optional.of(begun.getFirst())
        : NearestName.of(name(), names);
  }

  private List<String> optionNames() {
    var others = isOfRoot() ? meant().candidates().stream() : Stream.<CommandLine>empty();
    return Stream.concat(Stream.of(command), others)
        .flatMap(known -> known.getCommandSpec().optionsMap().keySet().stream())
        .filter(name -> name.startsWith("--"))
        .distinct()
        .sorted()
        .toList();
  }

  /// An option of the command itself that was given to one of its commands.
  private Optional<String> rootOption() {
    return Optional.of(root())
        .filter(root -> !root.equals(command))
        .filter(root -> root.getCommandSpec().optionsMap().containsKey(name()))
        .map(_ -> "did you mean: tomodachi " + name());
  }

  private Optional<String> nearestCommand() {
    return isOption()
        ? Optional.empty()
        : NearestName.of(argument, command.getSubcommands().keySet());
  }

  /// The line with its command where it belongs, if it is for one that starts something.
  private Optional<String> wholeLine() {
    return owner().or(meant()::nearest).or(this::runner).map(meant()::with);
  }

  /// The command `run`, when it is named or there is something to run.
  private Optional<CommandLine> runner() {
    var run = Objects.requireNonNull(command.getSubcommands().get(Grammar.RUN));
    return Optional.of(run).filter(_ -> meant().names(run) || meant().hasService());
  }

  /// A routing key that was given without its option.
  private Optional<String> routingKey() {
    return Stream.of(Grammar.AMQP, Grammar.SNS, Grammar.SQS).anyMatch(line::contains)
            || argument.startsWith("{")
        ? Optional.empty()
        : Optional.of("did you mean: tomodachi publish --amqp " + argument);
  }

  /// A port that was given without its option.
  private Optional<String> port() {
    return Optional.of(argument)
        .filter(typed -> typed.matches("[0-9]+"))
        .map(typed -> "did you mean: tomodachi broker %s %s".formatted(brokerOption(), typed));
  }

  private String brokerOption() {
    var isAws = argument.equals(Grammar.usualPort(Embeddable.AWS)) || line.contains(Grammar.AMQP);
    return BrokerPort.option(isAws ? Embeddable.AWS : Embeddable.AMQP);
  }
}
