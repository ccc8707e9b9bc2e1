package tomodachi.cli.internal.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import tomodachi.cli.internal.broker.BrokerPort;
import tomodachi.cli.internal.log.LogFormat;
import tomodachi.cli.internal.log.LogLevel;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.messaging.transport.Embeddable;

/// The commands and options there are. Built without reflection, which takes part in every start.
final class Grammar {
  static final String AMQP = "--amqp";
  static final String BROKER = "broker";
  static final String CLASS_PATH = "--class-path";
  static final String CONFIG = "--config";
  static final String CUSTOM_LOGGER = "--custom-logger";
  static final String DEPENDENCIES = "--dependency-versions";
  static final String DEPS = "--deps";
  static final String HELP = "help";
  static final String HELP_COMMAND = "tomodachi help";
  static final String LOG_LEVEL = "--log-level";
  static final String LOGGER = "--logger";
  static final String OPTION = "--option";
  static final String PORT = "--port";
  static final String PRODUCTION = "--production";
  static final String RUN = "run";
  static final String SNS = "--sns";
  static final String SQS = "--sqs";

  private Grammar() {}

  static CommandLine commandLine() {
    var root = CommandSpec.create().name("tomodachi");
    List.of(helpOption(), version(), dependencies()).forEach(root::addOption);
    root.addSubcommand(RUN, run());
    root.addSubcommand(BROKER, broker());
    root.addSubcommand(MessageGrammar.PUBLISH, MessageGrammar.publish());
    root.addSubcommand(MessageGrammar.PARKED, MessageGrammar.parked());
    root.addSubcommand(DescribeGrammar.DESCRIBE, DescribeGrammar.describe());
    root.addSubcommand(DoctorGrammar.DOCTOR, DoctorGrammar.doctor());
    root.addSubcommand(NewGrammar.NEW, NewGrammar.create());
    root.addSubcommand(IdeGrammar.IDE, IdeGrammar.ide());
    root.addSubcommand(HELP, help());
    HelpText.ofRoot(root.usageMessage());
    return new CommandLine(root).setExpandAtFiles(false);
  }

  private static CommandSpec run() {
    var run = CommandSpec.create().name(RUN).aliases("start", "go");
    List.of(
            production(),
            port(),
            option(),
            config(),
            logLevel(LogLevel.INFO),
            logger(),
            customLogger(),
            classPath(),
            deps(),
            helpOption())
        .forEach(run::addOption);
    run.addPositional(services());
    HelpText.ofRun(run.usageMessage());
    return run;
  }

  private static CommandSpec broker() {
    var broker = CommandSpec.create().name(BROKER);
    List.of(amqp(), aws(), logLevel(LogLevel.INFO), helpOption()).forEach(broker::addOption);
    HelpText.ofBroker(broker.usageMessage());
    return broker;
  }

  private static CommandSpec help() {
    var help = CommandSpec.create().name(HELP).addOption(helpOption()).addPositional(topic());
    help.usageMessage().description("Show the help of a command.");
    return help;
  }

  static OptionSpec helpOption() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Show this help.")
        .build();
  }

  private static OptionSpec version() {
    return OptionSpec.builder("-v", "-V", "--version")
        .versionHelp(true)
        .description("Show the version.")
        .build();
  }

  private static OptionSpec dependencies() {
    return OptionSpec.builder(DEPENDENCIES, "--dependencies", DEPS)
        .description("Show the versions of Java and of the libraries.")
        .build();
  }

  private static OptionSpec production() {
    return OptionSpec.builder(PRODUCTION)
        .type(boolean.class)
        .description("Run without the banner and all else that is meant for development.")
        .build();
  }

  private static OptionSpec port() {
    return OptionSpec.builder(PORT)
        .type(String.class)
        .paramLabel("<number>")
        .description("Listen there: the same as -o http.port=<number>. 0 takes a free port.")
        .build();
  }

  private static OptionSpec amqp() {
    return brokerPort(Embeddable.AMQP, "AMQP 0-9-1");
  }

  private static OptionSpec aws() {
    return brokerPort(Embeddable.AWS, "SNS, SQS and STS");
  }

  private static OptionSpec brokerPort(Embeddable kind, String protocol) {
    var port = usualPort(kind);
    return OptionSpec.builder(BrokerPort.option(kind))
        .type(String.class)
        .arity("0..1")
        .fallbackValue(port)
        .paramLabel("<port>")
        .description(
            "Listen there for %s. 0 takes a free port. Default: %s.".formatted(protocol, port))
        .build();
  }

  /// The port where services in development look for such a broker.
  static String usualPort(Embeddable kind) {
    return Integer.toString(kind.port(EmbeddedOptions.defaults()));
  }

  static OptionSpec option() {
    return OptionSpec.builder("-o", OPTION)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel("<key=value>")
        .description("Set an option, such as http.port=9701. Can be given again.")
        .build();
  }

  static OptionSpec config() {
    return OptionSpec.builder("-c", CONFIG)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1..*")
        .parameterConsumer(new ConfigParameters())
        .hideParamSyntax(true)
        .paramLabel("<file>...")
        .description(
            "Read options from JSON files; a later one wins. What follows the first file belongs"
                + " to them as long as it ends in .json.")
        .build();
  }

  /// @param otherwise the level when nobody says one
  static OptionSpec logLevel(LogLevel otherwise) {
    return OptionSpec.builder("-l", LOG_LEVEL, "--log")
        .type(String.class)
        .paramLabel("<level>")
        .description("Log this and graver: %s. Default: %s.".formatted(LogLevel.NAMES, otherwise))
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

  static OptionSpec classPath() {
    return OptionSpec.builder("-cp", CLASS_PATH)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel("<path>")
        .description("Where the services find classes and resources: folders and jars.")
        .build();
  }

  static OptionSpec deps() {
    return OptionSpec.builder(DEPS)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel("<g:a:v>")
        .description(
            "Libraries that the services use, from Maven repositories, with commas between them:"
                + " the same as lines //DEPS in their sources.")
        .build();
  }

  static PositionalParamSpec services() {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity("0..*")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel("<service>")
        .hideParamSyntax(true)
        .description(
            "A source file, a directory of source files, a jar, or the full name of a class.")
        .build();
  }

  private static PositionalParamSpec topic() {
    return PositionalParamSpec.builder()
        .index("0")
        .arity("0..1")
        .type(String.class)
        .paramLabel("<command>")
        .description("The command.")
        .build();
  }
}
