package tomodachi.cli.internal.command;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.log.LogLevel;
import tomodachi.cli.internal.terminal.Environment;

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
      throw CommandFailure.ofUsage(said(e), RUN_HELP);
    }
  }

  private Request request(CommandLine commands, ParseResult parsed, int length) {
    if (parsed.isVersionHelpRequested()) {
      return new Request.Show("tomodachi " + version + "\n");
    }
    if (parsed.isUsageHelpRequested() || !parsed.hasSubcommand()) {
      return new Request.Show(commands.getUsageMessage());
    }
    var run = parsed.subcommand();
    if (run.isUsageHelpRequested() || length == 1) {
      return new Request.Show(run.commandSpec().commandLine().getUsageMessage());
    }
    return new Request.Run(runArguments(run));
  }

  private RunArguments runArguments(ParseResult run) {
    var services = run.matchedPositionalValue(0, List.<String>of());
    if (services.isEmpty()) {
      throw CommandFailure.ofUsage(
          "no service has been given", "name one: tomodachi run <Service.java>", RUN_HELP);
    }
    return new RunArguments(
        services,
        classPath(run),
        overrides(run),
        production(run),
        new LoggerOptions(environment, run).choice(),
        logLevel(run));
  }

  private static List<String> classPath(ParseResult run) {
    return run.matchedOptionValue(Grammar.CLASS_PATH, List.<String>of()).stream()
        .flatMap(path -> Arrays.stream(path.split(File.pathSeparator, -1)))
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  private static List<String> overrides(ParseResult run) {
    var overrides = run.matchedOptionValue(Grammar.OPTION, List.<String>of());
    for (var override : overrides) {
      if (override.indexOf('=') < 1) {
        throw CommandFailure.ofUsage(
            "invalid value for --option: \"" + override + "\"",
            "expected is key=value, such as http.port=9701");
      }
    }
    return overrides;
  }

  private boolean production(ParseResult run) {
    return twin(
            Grammar.PRODUCTION,
            run.hasMatchedOption(Grammar.PRODUCTION) ? Optional.of(true) : Optional.empty(),
            "TOMODACHI_PRODUCTION",
            environment.flag("TOMODACHI_PRODUCTION"))
        .orElse(false);
  }

  private LogLevel logLevel(ParseResult run) {
    var typed = Optional.ofNullable(run.matchedOptionValue(Grammar.LOG_LEVEL, (String) null));
    return twin(
            Grammar.LOG_LEVEL,
            typed.map(value -> logLevel("--log-level", value)),
            "TOMODACHI_LOG_LEVEL",
            environment
                .get("TOMODACHI_LOG_LEVEL")
                .map(value -> logLevel("TOMODACHI_LOG_LEVEL", value)))
        .orElse(LogLevel.INFO);
  }

  private static LogLevel logLevel(String place, String value) {
    return LogLevel.named(value)
        .orElseThrow(() ->
            CommandFailure.ofUsage(
                "invalid value for " + place + ": \"" + value + "\"",
                "expected is one of: " + LogLevel.NAMES));
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
    var inRun = e.getCommandLine().getParent() != null;
    var what = first.startsWith("-") ? "option" : "command";
    var remedy = Stream.concat(suggestion(inRun, arguments), Stream.of(inRun ? RUN_HELP : HELP));
    return CommandFailure.ofUsage(
        "unknown %s: \"%s\"".formatted(what, first), remedy.toArray(String[]::new));
  }

  private static Stream<String> suggestion(boolean inRun, String... arguments) {
    var services = Arrays.stream(arguments).filter(argument -> argument.endsWith(".java")).toList();
    return inRun || services.isEmpty()
        ? Stream.empty()
        : Stream.of("did you mean: tomodachi run " + String.join(" ", services));
  }
}
