package tomodachi.cli.internal.command;

import picocli.CommandLine.Model.UsageMessageSpec;

/// What `--help` of the command that looks for what is wrong says besides the options.
final class DoctorHelp {

  private DoctorHelp() {}

  static void of(UsageMessageSpec help) {
    help.customSynopsis("tomodachi doctor [--json] [options] [<service>...]")
        .description(
            "%nLook for what keeps services from running: Java, limits, caches, the environment,"
                + " ports, and whether brokers answer and take the credentials. What isn't in"
                + " order is shown with what to do.%n",
            "Services that are named are constructed with their options and not started. Without"
                + " any it is about what options and environment say.%n")
        .sortOptions(false)
        .footer(
            "%nExamples:",
            "  tomodachi doctor", "  tomodachi doctor Orders.java --production -c production.json")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(HelpText.exitCodes("nothing fails", "something fails"));
  }
}
