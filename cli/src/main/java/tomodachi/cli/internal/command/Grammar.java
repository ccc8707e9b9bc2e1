package tomodachi.cli.internal.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import tomodachi.cli.internal.log.LogFormat;

/// The commands and options there are. Built without reflection, which takes part in every start.
final class Grammar {
  static final String CLASS_PATH = "--class-path";
  static final String CUSTOM_LOGGER = "--custom-logger";
  static final String LOG_LEVEL = "--log-level";
  static final String LOGGER = "--logger";
  static final String OPTION = "--option";
  static final String PRODUCTION = "--production";

  private Grammar() {}

  static CommandLine commandLine() {
    var root = CommandSpec.create().name("tomodachi").addOption(help());
    root.addOption(
        OptionSpec.builder("-v", "-V", "--version")
            .versionHelp(true)
            .description("Show the version.")
            .build());
    root.addSubcommand("run", run());
    root.usageMessage()
        .description("Microservices in one file.")
        .footer("", "Try: tomodachi run Hello.java");
    return new CommandLine(root);
  }

  private static CommandSpec run() {
    var run = CommandSpec.create().name("run").aliases("start", "go").addOption(help());
    List.of(production(), option(), logLevel(), logger(), customLogger(), classPath())
        .forEach(run::addOption);
    run.addPositional(services());
    run.usageMessage()
        .description("Compile services and run them until they are stopped.")
        .footer(
            "",
            "Environment:",
            "  TOMODACHI_PRODUCTION=1       the same as --production",
            "  TOMODACHI_LOG_LEVEL=<level>  the same as --log-level",
            "  TOMODACHI_LOGGER=<format>    the same as --logger",
            "  TOMODACHI_CUSTOM_LOGGER=<class>",
            "                               the same as --custom-logger",
            "  NO_COLOR=1                   no colours");
    return run;
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Show this help.")
        .build();
  }

  private static OptionSpec production() {
    return OptionSpec.builder(PRODUCTION)
        .type(boolean.class)
        .description("Run without the banner and all else that is meant for development.")
        .build();
  }

  private static OptionSpec option() {
    return OptionSpec.builder("-o", OPTION)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel("<key=value>")
        .description("Set an option, such as http.port=9701. Can be given again.")
        .build();
  }

  private static OptionSpec logLevel() {
    return OptionSpec.builder("-l", LOG_LEVEL, "--log")
        .type(String.class)
        .paramLabel("<level>")
        .description("Log this and graver: debug, info, warning, error, critical. Default: info.")
        .build();
  }

  private static OptionSpec logger() {
    return OptionSpec.builder(LOGGER)
        .type(String.class)
        .paramLabel("<format>")
        .description("How log lines look: " + LogFormat.NAMES + ". Default: console.")
        .build();
  }

  private static OptionSpec customLogger() {
    return OptionSpec.builder(CUSTOM_LOGGER)
        .type(String.class)
        .paramLabel("<class>")
        .description("Log by this class of yours, a tomodachi.LogSink.")
        .build();
  }

  private static OptionSpec classPath() {
    return OptionSpec.builder("-cp", CLASS_PATH)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel("<path>")
        .description("Where the services find classes and resources: folders and jars.")
        .build();
  }

  private static PositionalParamSpec services() {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity("0..*")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel("<service>")
        .description(
            "A source file, a directory of source files, a jar, or the full name of a class.")
        .build();
  }
}
