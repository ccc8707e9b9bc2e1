package tomodachi.cli.internal.command;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.broker.BrokerPort;
import tomodachi.cli.internal.log.LogLevel;
import tomodachi.cli.internal.terminal.Environment;
import tomodachi.messaging.transport.Embeddable;

/// Understands a command line, together with the environment variables that say the same.
final class CommandParser {
  private static final String HELP = "see: tomodachi --help";
  private static final String RUN_HELP = "see: tomodachi run --help";

  private final Environment environment;
  private final String version;

  CommandParser(Environment environment, String version) {
    this.environment = environment;
    this.version = version;
  }

  /// What the command line asks for.
  ///
  /// @throws CommandFailure when that isn't clear
  Request parse(String... arguments) {
    var commands = Grammar.commandLine();
    try {
      return request(commands, commands.parseArgs(arguments), arguments.length);
    } catch (UnmatchedArgumentException e) {
      throw unknown(e, arguments);
    } catch (ParameterException e) {
      throw CommandFailure.ofUsage(said(e), helpOf(e.getCommandLine()));
    }
  }

  private Request request(CommandLine commands, ParseResult parsed, int length) {
    if (parsed.isVersionHelpRequested()) {
      return new Request.Show("tomodachi " + version + "\n");
    }
    if (parsed.hasMatchedOption(Grammar.DEPENDENCIES)) {
      return new Request.Dependencies();
    }
    if (parsed.isUsageHelpRequested() || !parsed.hasSubcommand()) {
      return new Request.Show(commands.getUsageMessage());
    }
    var command = parsed.subcommand();
    return switch (command.commandSpec().name()) {
      case Grammar.HELP -> new Request.Show(help(commands, command));
      case Grammar.BROKER -> broker(command);
      case DescribeGrammar.DESCRIBE ->
          new DescribeParser(environment).request(command, length == 1);
      case DoctorGrammar.DOCTOR -> new DoctorParser(environment).request(command);
      case IdeGrammar.IDE -> IdeGrammar.request(command);
      case NewGrammar.NEW -> new NewParser(command).request(length == 1);
      case MessageGrammar.PUBLISH, MessageGrammar.PARKED ->
          new MessageParser(environment).request(command, length == 1);
      default -> run(command, length == 1);
    };
  }

  /// Where the help of a command is.
  static String helpOf(CommandLine command) {
    var name = command.getCommandSpec().qualifiedName();
    return command.getParent() == null || name.equals(Grammar.HELP_COMMAND)
        ? HELP
        : "see: %s --help".formatted(name);
  }

  private static String help(CommandLine commands, ParseResult help) {
    var topic = Optional.ofNullable(help.matchedPositionalValue(0, (String) null));
    if (help.isUsageHelpRequested() || topic.isEmpty()) {
      return commands.getUsageMessage();
    }
    return topic
        .map(commands.getSubcommands()::get)
        .orElseThrow(() -> new Mistyped(commands, topic.get(), List.of(topic.get())).failure())
        .getUsageMessage();
  }

  static Request usage(ParseResult command) {
    return new Request.Show(command.commandSpec().commandLine().getUsageMessage());
  }

  private Request broker(ParseResult broker) {
    return broker.isUsageHelpRequested()
        ? usage(broker)
        : new Request.Broker(
            new BrokerArguments(
                ports(broker), new CommonOptions(environment, broker).logLevel(LogLevel.INFO)));
  }

  /// Those that are named, or else all.
  private static List<BrokerPort> ports(ParseResult broker) {
    var kinds = List.of(Embeddable.values());
    var named =
        kinds.stream().filter(kind -> broker.hasMatchedOption(BrokerPort.option(kind))).toList();
    return (named.isEmpty() ? kinds : named).stream().map(kind -> port(broker, kind)).toList();
  }

  private static BrokerPort port(ParseResult broker, Embeddable kind) {
    var option = BrokerPort.option(kind);
    var typed = broker.matchedOptionValue(option, Grammar.usualPort(kind));
    return new BrokerPort(kind, new PortNumber(option, typed).value());
  }

  private Request run(ParseResult run, boolean alone) {
    return alone || run.isUsageHelpRequested() ? usage(run) : new Request.Run(runArguments(run));
  }

  private RunArguments runArguments(ParseResult run) {
    var services = run.matchedPositionalValue(0, List.<String>of());
    if (services.isEmpty()) {
      throw CommandFailure.ofUsage(
          "no service has been given", "name one: tomodachi run <Service.java>", RUN_HELP);
    }
    if (services.contains("")) {
      throw CommandFailure.ofUsage(
          "an empty text is no service", "for the current directory, give a dot", RUN_HELP);
    }
    PythonOption.refuseInstrumentation(environment);
    var common = new CommonOptions(environment, run);
    return new RunArguments(
        services,
        common.classPath(),
        common.files(),
        common.overrides(),
        common.production(),
        new LoggerOptions(environment, run).choice(),
        common.logLevel(LogLevel.INFO));
  }

  /// What an option and the environment variable of the same meaning say together.
  ///
  /// @throws CommandFailure when they differ
  static <T> Optional<T> twin(String option, Optional<T> typed, String variable, Optional<T> set) {
    if (typed.isPresent() && set.isPresent() && !typed.equals(set)) {
      throw CommandFailure.ofUsage(
          "%s is \"%s\", but the environment has %s=\"%s\""
              .formatted(option, typed.get(), variable, set.get()),
          "give only one of them, or the same value");
    }
    return typed.or(() -> set);
  }

  private static String said(ParameterException e) {
    var message = Objects.requireNonNullElse(e.getMessage(), "the command line is not clear");
    return Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }

  private static CommandFailure unknown(UnmatchedArgumentException e, String... arguments) {
    var first = e.getUnmatched().getFirst();
    return new Mistyped(e.getCommandLine(), first, List.of(arguments)).failure();
  }
}
