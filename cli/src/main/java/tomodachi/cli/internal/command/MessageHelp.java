package tomodachi.cli.internal.command;

import picocli.CommandLine.Model.UsageMessageSpec;

/// What `--help` of the commands about messages says besides the options.
final class MessageHelp {
  private static final String DONE = "done";
  private static final String FAILED =
      "no broker answers, or it refuses; nothing is lost, what was not moved is still parked";

  private MessageHelp() {}

  static void ofPublish(UsageMessageSpec help) {
    help.customSynopsis(
            "tomodachi publish --amqp <routing key> --data <data> [options]",
            "       tomodachi publish --sns <topic> --data <data> [options]",
            "       tomodachi publish --sqs <queue> --data <data> [options]")
        .description(
            "%nPublish one message, and say where it went.%n",
            "The broker is the one services find in development, on port 5672: a RabbitMQ, the"
                + " one of tomodachi broker, or the one in a running service; for SNS and SQS the"
                + " server on port 9732, or AWS where options or environment lead there. None is"
                + " started.%n")
        .footer(
            "%nExamples:",
            "  tomodachi publish --amqp order.placed --data '{\"id\": \"A1\", \"amount\": 30}'",
            "  tomodachi publish --amqp order.placed --data @order.json --header tenant=acme",
            "  echo hello | tomodachi publish --amqp greeting --data - --envelope none",
            "  tomodachi publish --amqp order.placed --data 7 -o amqp.host=rabbit.internal",
            "  tomodachi publish --sns order-placed --data @order.json --header tenant=acme",
            "  tomodachi publish --sqs orders.fifo --data 7 --property message-group-id=A1");
    exitCodes(help, "no queue or topic took it, or it was not confirmed, or no broker answers");
  }

  static void ofParked(UsageMessageSpec help) {
    help.customSynopsis(
            "tomodachi parked list [options] <service or queue>...",
            "       tomodachi parked show [options] <queue>",
            "       tomodachi parked replay [options] <queue>")
        .description(
            "%nLook at messages that could not be handled, and have them handled after all.%n")
        .commandListHeading("%nCommands:%n")
        .footer(
            "%nTry:",
            "  tomodachi parked list Orders.java",
            "  tomodachi parked show orders.order.paid.paid",
            "  tomodachi parked replay orders.order.paid.paid --dry-run");
    exitCodes(help, FAILED);
    help.exitCodeListHeading("Exit codes:%n"); // The list of commands ends with an empty line.
  }

  static void ofList(UsageMessageSpec help) {
    help.customSynopsis("tomodachi parked list [options] <service or queue>...")
        .description(
            "%nShow how many messages are parked.%n",
            "A broker can't be asked for all its queues, so name services or queues. Services are"
                + " constructed and not started. A queue that doesn't exist has a dash, and so have"
                + " consumers that SQS doesn't count.%n")
        .footer(
            "%nExamples:",
            "  tomodachi parked list Orders.java Payments.java",
            "  tomodachi parked list --json orders.order.paid.paid",
            "  tomodachi parked list --sqs orders--order-paid--paid");
    exitCodes(help, "a service has mistakes, or no broker answers");
  }

  static void ofShow(UsageMessageSpec help) {
    help.customSynopsis("tomodachi parked show [options] <queue>")
        .description(
            "%nShow parked messages, the oldest first. They stay where they are.%n",
            "SQS can't show a message without handing it over: nobody else gets those that are"
                + " shown until the command ends, and each was received once more.%n")
        .footer(
            "%nExamples:",
            "  tomodachi parked show orders.order.paid.paid",
            "  tomodachi parked show orders.order.paid.paid --data --limit 1",
            "  tomodachi parked show --sqs orders-dead");
    exitCodes(help, "there is no such queue, or no broker answers");
  }

  static void ofReplay(UsageMessageSpec help) {
    help.customSynopsis("tomodachi parked replay [options] <queue>")
        .description(
            "%nMove parked messages back to their queue, where they have all attempts anew.%n",
            "Each leaves when the broker has confirmed its copy. No more are moved than there were"
                + " at the beginning; the others stay, in their order.%n")
        .footer(
            "%nExamples:",
            "  tomodachi parked replay orders.order.paid.paid --dry-run",
            "  tomodachi parked replay orders.order.paid.paid --limit 1",
            "  tomodachi parked replay orders.order.paid.paid --to orders.by-hand",
            "  tomodachi parked replay --sqs orders-dead --limit 1");
    exitCodes(help, FAILED);
  }

  private static void exitCodes(UsageMessageSpec help, String failure) {
    help.sortOptions(false)
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(HelpText.exitCodes(DONE, failure));
  }
}
