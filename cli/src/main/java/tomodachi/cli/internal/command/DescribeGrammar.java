package tomodachi.cli.internal.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The command that describes services, and its options.
final class DescribeGrammar {
  static final String DESCRIBE = "describe";

  static final String ACCOUNT = "--account";
  static final String ALL_OPTIONS = "--all-options";
  static final String IAM = "--iam";
  static final String TERRAFORM = "--terraform";

  private DescribeGrammar() {}

  static CommandSpec describe() {
    var describe = CommandSpec.create().name(DESCRIBE);
    List.of(
            MessageGrammar.flag(MessageGrammar.JSON, "Print one JSON object, for scripts."),
            MessageGrammar.flag(ALL_OPTIONS, "Print options that have their defaults too."),
            MessageGrammar.flag(
                IAM, "Print the IAM policy with what they need at AWS instead, as JSON."),
            MessageGrammar.flag(
                TERRAFORM,
                "Print their queues, topics and subscriptions at AWS instead, for Terraform."),
            MessageGrammar.text(
                ACCOUNT, "<id>", "With --iam: the account, 12 digits. Default: any."),
            production(),
            port(),
            Grammar.classPath(),
            Grammar.deps())
        .forEach(describe::addOption);
    MessageGrammar.addCommon(describe);
    describe.addPositional(Grammar.services());
    DescribeHelp.of(describe.usageMessage());
    return describe;
  }

  /// For commands that look at services.
  static OptionSpec production() {
    return MessageGrammar.flag(
        Grammar.PRODUCTION,
        "Look at them as they run with --production, so without embedded brokers.");
  }

  /// For commands that look at services.
  static OptionSpec port() {
    return MessageGrammar.text(
        Grammar.PORT, "<number>", "Where they would listen: the same as -o http.port=<number>.");
  }
}
