package tomodachi.cli.internal.command;

import picocli.CommandLine.Model.UsageMessageSpec;

/// What `--help` of the command that describes services says besides the options.
final class DescribeHelp {

  private DescribeHelp() {}

  static void of(UsageMessageSpec help) {
    help.customSynopsis(
            "tomodachi describe [--json | --all-options] [options] <service>...",
            "       tomodachi describe --iam [options] <service>...",
            "       tomodachi describe --terraform [options] <service>...")
        .description(
            "%nSay what services are: their routes, queues, topics and schedules with the next"
                + " five runs, the broker they would use and why, and their options with where"
                + " each comes from. Or say what they need at AWS.%n",
            "They are constructed with their options and not started. No broker, database or"
                + " cloud is asked for anything.%n")
        .sortOptions(false)
        .footer(
            "%nExamples:",
            "  tomodachi describe Orders.java",
            "  tomodachi describe Orders.java --json -o schedule.timezone=Asia/Tokyo",
            "  tomodachi describe Orders.java --production -c production.json --all-options",
            "  tomodachi describe --iam Orders.java --account 123456789012",
            "  tomodachi describe --iam Orders.java -o aws_sns_sqs.topology=none",
            "  tomodachi describe --terraform Orders.java > orders.tf")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(
            HelpText.exitCodes("done", "a service has mistakes, or there is nothing to say"));
  }
}
