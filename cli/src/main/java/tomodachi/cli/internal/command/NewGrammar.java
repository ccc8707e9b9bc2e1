package tomodachi.cli.internal.command;

import java.util.Arrays;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import tomodachi.cli.internal.project.Feature;

/// The command that makes a project, and its options.
final class NewGrammar {
  static final String ALL = "--all";
  static final String DIRECTORY = "--directory";
  static final String NEW = "new";
  static final String PACKAGE = "--package";

  private NewGrammar() {}

  static CommandSpec create() {
    var command = CommandSpec.create().name(NEW);
    Arrays.stream(Feature.values()).map(NewGrammar::feature).forEach(command::addOption);
    command
        .addOption(MessageGrammar.flag(ALL, "All four of them."))
        .addOption(
            MessageGrammar.text(
                PACKAGE, "<package>", "The package of the service. Default: the name in one word."))
        .addOption(
            MessageGrammar.text(
                DIRECTORY, "<folder>", "Where it is made. Default: a folder called as it is."))
        .addOption(Grammar.helpOption())
        .addPositional(name());
    NewHelp.of(command.usageMessage());
    return command;
  }

  /// The option for a feature.
  static String option(Feature feature) {
    return "--" + feature.word();
  }

  private static OptionSpec feature(Feature feature) {
    return MessageGrammar.flag(option(feature), described(feature));
  }

  private static String described(Feature feature) {
    return switch (feature) {
      case HTTP -> "It answers a request. This is so if none of them is given.";
      case AMQP -> "It publishes a message to RabbitMQ, and handles it.";
      case AWS -> "It publishes a message to SNS, and handles it from SQS.";
      case SCHEDULE -> "It does something every five minutes.";
    };
  }

  private static PositionalParamSpec name() {
    return PositionalParamSpec.builder()
        .index("0")
        .arity("0..1")
        .type(String.class)
        .paramLabel("<name>")
        .hideParamSyntax(true)
        .description("Its name: words of lower case letters and digits, such as order-desk.")
        .build();
  }
}
