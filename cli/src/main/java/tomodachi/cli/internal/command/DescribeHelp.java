package tomodachi.cli.internal.command;

import picocli.CommandLine.Model.UsageMessageSpec;

/// What `--help` of the command that describes services says besides the options.
final class DescribeHelp {

  private DescribeHelp() {}

  static void of(UsageMessageSpec help) {
    help.customSynopsis(
            "tomodachi describe --iam [options] <service>...",
            "       tomodachi describe --terraform [options] <service>...")
        .description(
            "%nSay what services need outside of themselves.%n",
            "They are constructed with their options and not started, and nothing is asked of"
                + " AWS.%n")
        .sortOptions(false)
        .footer(
            "%nExamples:",
            "  tomodachi describe --iam Orders.java --account 123456789012",
            "  tomodachi describe --iam Orders.java -o aws_sns_sqs.topology=none",
            "  tomodachi describe --terraform Orders.java > orders.tf")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(
            HelpText.exitCodes("done", "a service has mistakes, or needs nothing of AWS"));
  }
}
