package tomodachi.cli.internal.command;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.UsageMessageSpec;

/// What `--help` says besides the options.
final class HelpText {
  private HelpText() {}

  static void ofRoot(UsageMessageSpec help) {
    help.customSynopsis(
            "tomodachi run [options] <service>...",
            "       tomodachi broker [--amqp <port>] [--aws <port>]",
            "       tomodachi publish [--amqp | --sns | --sqs] <name> --data <data>",
            "       tomodachi parked [list | show | replay] <queue>",
            "       tomodachi describe [--json | --iam | --terraform] <service>...",
            "       tomodachi doctor [--json] [<service>...]",
            "       tomodachi new <name> [--http | --amqp | --aws | --schedule | --all]",
            "       tomodachi ide [<file> | <folder>]",
            "       tomodachi help [run | new | describe | doctor | …]",
            "       tomodachi [--help | --version | --dependency-versions]")
        .description("%nMicroservices in one file.%n")
        .sortOptions(false)
        .commandListHeading("%nCommands:%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes("it failed; the message says why"))
        .footer("%nTry:", "  tomodachi run Hello.java", "  tomodachi run --help");
  }

  static void ofRun(UsageMessageSpec help) {
    var exitCodes = exitCodes("the services could not start");
    exitCodes.put("n", "the code a service chose by Tomodachi.exit(n)");
    exitCodes.put("130, 143", "a second ctrl-c or SIGTERM ended it at once");
    help.customSynopsis("tomodachi run [options] <service>...")
        .description("%nCompile services and run them until they are stopped.%n")
        .sortOptions(false)
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes)
        .footer(
            "%nEnvironment:",
            "  TOMODACHI_PRODUCTION=1       the same as --production",
            "  TOMODACHI_LOG_LEVEL=<level>  the same as --log-level",
            "  TOMODACHI_LOGGER=<format>    the same as --logger",
            "  TOMODACHI_CUSTOM_LOGGER=<class>",
            "                               the same as --custom-logger",
            "  TOMODACHI_HTTP_PORT=<port>   the option http.port; so for every other option",
            "  TOMODACHI_JAVA_OPTS=<opts>   options for the JVM, such as -Xmx256m",
            "  TOMODACHI_ARCHIVE=off        starts without the start-up archive",
            "  TOMODACHI_FULL_TRACES=1      stack traces with the framework's calls",
            "  TOMODACHI_MAVEN_SETTINGS=<file>",
            "                               says where libraries come from, in place of",
            "                               ~/.m2/settings.xml",
            "  NO_COLOR=1                   no colours",
            "%nExamples:",
            "  tomodachi run Hello.java",
            "  tomodachi run Orders.java Billing.java --port 8080",
            "  tomodachi run --production orders.jar -c base.json production.json",
            "  tomodachi run com.example.Orders -cp target/classes -o http.access_log=false");
  }

  static void ofBroker(UsageMessageSpec help) {
    help.customSynopsis("tomodachi broker [--amqp <port>] [--aws <port>] [--log-level <level>]")
        .description(
            "%nRun message brokers for development until they are stopped: one for AMQP, and one"
                + " that is SNS, SQS and STS. Without --amqp and --aws: both.%n",
            "Several processes share them, and they outlive their restarts. They listen on"
                + " 127.0.0.1 only, keep everything in memory, and forget it all at the end.%n")
        .sortOptions(false)
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes("one isn't installed, or could not listen"))
        .footer(
            "%nEnvironment:",
            "  TOMODACHI_LOG_LEVEL=<level>  the same as --log-level",
            "%nFor AWS it prints the variables that lead its SDKs there.",
            "Services in development find both by themselves on these ports; on another:",
            "  tomodachi broker --amqp 5673",
            "  tomodachi run Orders.java -o amqp.port=5673");
  }

  private static Map<String, String> exitCodes(String failure) {
    return exitCodes("done, or stopped as asked", failure);
  }

  static Map<String, String> exitCodes(String success, String failure) {
    var codes = new LinkedHashMap<String, String>();
    codes.put("0", success);
    codes.put("1", failure);
    codes.put("2", "the command line is wrong");
    return codes;
  }
}
