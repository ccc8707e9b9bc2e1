package tomodachi.cli.internal.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// The command that describes services, and its options.
final class DescribeGrammar {
  static final String DESCRIBE = "describe";

  static final String ACCOUNT = "--account";
  static final String IAM = "--iam";
  static final String TERRAFORM = "--terraform";

  private DescribeGrammar() {}

  static CommandSpec describe() {
    var describe = CommandSpec.create().name(DESCRIBE);
    List.of(
            MessageGrammar.flag(
                MessageGrammar.JSON, "Print the schedules as one JSON object, for scripts."),
            MessageGrammar.flag(
                IAM, "Print the IAM policy with what they need at AWS instead, as JSON."),
            MessageGrammar.flag(
                TERRAFORM,
                "Print their queues, topics and subscriptions at AWS instead, for Terraform."),
            MessageGrammar.text(
                ACCOUNT, "<id>", "With --iam: the account, 12 digits. Default: any."),
            Grammar.classPath())
        .forEach(describe::addOption);
    MessageGrammar.addCommon(describe);
    describe.addPositional(Grammar.services());
    DescribeHelp.of(describe.usageMessage());
    return describe;
  }
}
