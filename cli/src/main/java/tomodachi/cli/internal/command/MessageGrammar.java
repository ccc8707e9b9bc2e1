package tomodachi.cli.internal.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import tomodachi.cli.internal.log.LogLevel;
import tomodachi.cli.internal.message.PayloadForm;

/// The commands and options that are about messages.
final class MessageGrammar {
  static final String PUBLISH = "publish";
  static final String PARKED = "parked";
  static final String LIST = "list";
  static final String SHOW = "show";
  static final String REPLAY = "replay";

  static final String ALLOW_UNROUTABLE = "--allow-unroutable";
  static final String DATA = "--data";
  static final String DRY_RUN = "--dry-run";
  static final String ENVELOPE = "--envelope";
  static final String EXCHANGE = "--exchange";
  static final String HEADER = "--header";
  static final String ID = "--id";
  static final String JSON = "--json";
  static final String LIMIT = "--limit";
  static final String PROPERTY = "--property";
  static final String TO = "--to";

  /// Only what is grave: what a person wants to know is printed.
  static final LogLevel LOG_LEVEL = LogLevel.ERROR;

  private MessageGrammar() {}

  static CommandSpec publish() {
    var publish = CommandSpec.create().name(PUBLISH);
    List.of(
            text(Grammar.AMQP, "<routing key>", "Publish to RabbitMQ with this routing key."),
            text(Grammar.SNS, "<topic>", "Publish to this topic of SNS."),
            text(Grammar.SQS, "<queue>", "Send to this queue of SQS: its name, ARN or URL."),
            text(
                DATA,
                "<data>",
                "The data, as JSON; @<file> for what is in a file, - for standard input."),
            text(
                ENVELOPE,
                "<form>",
                "What it goes in: %s. Default: json, the envelope that services with JsonEnvelope"
                        .formatted(PayloadForm.NAMES)
                    + " and those in Python read; none: the data is the payload, as it is."),
            texts(HEADER, "<name=value>", "Add a header or message attribute. Can be given again."),
            texts(
                PROPERTY,
                "<name=value>",
                "Set a property, such as correlation-id=7 or, at AWS, message-group-id=7. Can be"
                    + " given again."),
            text(EXCHANGE, "<name>", "With --amqp: the exchange; without it amqp.exchange_name."),
            flag(
                ALLOW_UNROUTABLE, "With --amqp: it is no failure when no queue takes the message."))
        .forEach(publish::addOption);
    addCommon(publish);
    MessageHelp.ofPublish(publish.usageMessage());
    return publish;
  }

  static CommandSpec parked() {
    var parked = CommandSpec.create().name(PARKED).addOption(Grammar.helpOption());
    parked.addSubcommand(LIST, list());
    parked.addSubcommand(SHOW, show());
    parked.addSubcommand(REPLAY, replay());
    MessageHelp.ofParked(parked.usageMessage());
    return parked;
  }

  private static CommandSpec list() {
    var list = CommandSpec.create().name(LIST);
    list.addOption(Grammar.classPath());
    list.addOption(Grammar.deps());
    addCommonOfParked(list);
    list.addPositional(
        positional("0..*", "<service or queue>")
            .hideParamSyntax(true)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                "A service, as for run, for all queues of its handlers; or the name of a queue.")
            .build());
    MessageHelp.ofList(list.usageMessage());
    return list;
  }

  private static CommandSpec show() {
    var show = CommandSpec.create().name(SHOW);
    show.addOption(limit("Show so many at most. Default: 10."));
    show.addOption(flag(DATA, "Show the payloads too, 64 KiB of each at most."));
    addCommonOfParked(show);
    show.addPositional(queue());
    MessageHelp.ofShow(show.usageMessage());
    return show;
  }

  private static CommandSpec replay() {
    var replay = CommandSpec.create().name(REPLAY);
    List.of(
            text(TO, "<queue>", "Move them to this queue instead of the one they come from."),
            texts(ID, "<id>", "Move the one that show shows with this id. Can be given again."),
            limit("Move so many at most, the oldest first. Default: all."),
            flag(DRY_RUN, "Change nothing; say what would be moved."))
        .forEach(replay::addOption);
    addCommonOfParked(replay);
    replay.addPositional(queue());
    MessageHelp.ofReplay(replay.usageMessage());
    return replay;
  }

  private static void addCommonOfParked(CommandSpec command) {
    command.addOption(flag(Grammar.SQS, "Queues that are named are those of SQS."));
    command.addOption(flag(JSON, "Print one JSON object a line, for scripts."));
    addCommon(command);
  }

  static void addCommon(CommandSpec command) {
    List.of(Grammar.option(), Grammar.config(), Grammar.logLevel(LOG_LEVEL), Grammar.helpOption())
        .forEach(command::addOption);
  }

  private static OptionSpec limit(String description) {
    return text(LIMIT, "<number>", description);
  }

  static OptionSpec text(String name, String label, String description) {
    return OptionSpec.builder(name)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  private static OptionSpec texts(String name, String label, String description) {
    return OptionSpec.builder(name)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel(label)
        .description(description)
        .build();
  }

  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }

  private static PositionalParamSpec queue() {
    return positional("0", "<queue>")
        .arity("0..1")
        .type(String.class)
        .hideParamSyntax(true)
        .description("The queue they are parked for, or the one they are parked in.")
        .build();
  }

  private static PositionalParamSpec.Builder positional(String index, String label) {
    return PositionalParamSpec.builder().index(index).arity("0..*").paramLabel(label);
  }
}
