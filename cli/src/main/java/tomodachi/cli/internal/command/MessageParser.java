package tomodachi.cli.internal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.message.DataSource;
import tomodachi.cli.internal.message.ParkedReplay;
import tomodachi.cli.internal.message.ParkedView;
import tomodachi.cli.internal.message.PayloadForm;
import tomodachi.cli.internal.message.Publication;
import tomodachi.cli.internal.terminal.Environment;

/// Understands the command lines that are about messages.
record MessageParser(Environment environment) {
  private static final String PROTOCOL = "amqp";
  private static final long SHOWN = 10;

  /// What is asked for.
  ///
  /// @param alone whether nothing but the command was typed
  /// @throws CommandFailure when that isn't clear
  Request request(ParseResult command, boolean alone) {
    if (command.isUsageHelpRequested() || alone) {
      return CommandParser.usage(command);
    }
    if (command.commandSpec().name().equals(MessageGrammar.PUBLISH)) {
      return request(command, new MessageRequest.Publish(publication(command)));
    }
    return command.hasSubcommand() ? parked(command.subcommand()) : CommandParser.usage(command);
  }

  private Request parked(ParseResult command) {
    if (command.isUsageHelpRequested()) {
      return CommandParser.usage(command);
    }
    return request(
        command,
        switch (command.commandSpec().name()) {
          case MessageGrammar.LIST -> count(command);
          case MessageGrammar.SHOW -> show(command);
          default -> move(command);
        });
  }

  private Request request(ParseResult command, MessageRequest request) {
    var common = new CommonOptions(environment, command);
    return new Request.Messages(
        request,
        new MessageConditions(
            common.files(),
            common.overrides(),
            common.production(),
            common.logLevel(MessageGrammar.LOG_LEVEL)));
  }

  private static Publication publication(ParseResult publish) {
    return new Publication(
        PROTOCOL,
        needed(
            publish,
            Grammar.AMQP,
            "no routing key has been given",
            "name one: tomodachi publish --amqp order.placed --data '{\"id\": \"A1\"}'"),
        new DataSource(
            needed(
                publish,
                MessageGrammar.DATA,
                "no data has been given",
                "give it as JSON: --data '{\"id\": \"A1\"}'; or --data @<file>, or --data - for"
                    + " standard input")),
        form(publish),
        text(publish, MessageGrammar.EXCHANGE).orElse(null),
        pairs(publish, MessageGrammar.HEADER, "tenant=acme"),
        pairs(publish, MessageGrammar.PROPERTY, "correlation-id=7"),
        publish.hasMatchedOption(MessageGrammar.ALLOW_UNROUTABLE));
  }

  private static PayloadForm form(ParseResult publish) {
    return text(publish, MessageGrammar.ENVELOPE).map(MessageParser::form).orElse(PayloadForm.JSON);
  }

  private static PayloadForm form(String typed) {
    return PayloadForm.named(typed)
        .orElseThrow(() ->
            CommandFailure.ofUsage(
                "invalid value for --envelope: \"%s\"".formatted(typed),
                "expected is one of: " + PayloadForm.NAMES));
  }

  private static Map<String, String> pairs(ParseResult command, String option, String example) {
    var pairs = new LinkedHashMap<String, String>();
    for (var typed : command.matchedOptionValue(option, List.<String>of())) {
      var equals = typed.indexOf('=');
      if (equals < 1) {
        throw CommandFailure.ofUsage(
            "invalid value for %s: \"%s\"".formatted(option, typed),
            "expected is name=value, such as " + example);
      }
      pairs.put(typed.substring(0, equals), typed.substring(equals + 1));
    }
    return pairs;
  }

  private MessageRequest count(ParseResult list) {
    var names = list.matchedPositionalValue(0, List.<String>of());
    if (names.isEmpty() || names.contains("")) {
      throw CommandFailure.ofUsage(
          "no service or queue has been given",
          "name one, for a broker can't be asked for all: tomodachi parked list <Service.java>",
          help(list));
    }
    return new MessageRequest.Count(
        PROTOCOL, names, new CommonOptions(environment, list).classPath(), isJson(list));
  }

  private static MessageRequest show(ParseResult show) {
    var view =
        new ParkedView(
            PROTOCOL,
            queue(show),
            limit(show).orElse(SHOWN),
            show.hasMatchedOption(MessageGrammar.DATA));
    return new MessageRequest.Show(view, isJson(show));
  }

  private static MessageRequest move(ParseResult replay) {
    var moved =
        new ParkedReplay(
            PROTOCOL,
            queue(replay),
            text(replay, MessageGrammar.TO).orElse(null),
            replay.matchedOptionValue(MessageGrammar.ID, List.<String>of()),
            limit(replay).orElse(Long.MAX_VALUE),
            replay.hasMatchedOption(MessageGrammar.DRY_RUN));
    return new MessageRequest.Move(moved, isJson(replay));
  }

  private static String queue(ParseResult command) {
    return Optional.ofNullable(command.matchedPositionalValue(0, (String) null))
        .filter(typed -> !typed.isEmpty())
        .orElseThrow(() ->
            CommandFailure.ofUsage(
                "no queue has been given",
                "to see which there are: tomodachi parked list <Service.java>",
                help(command)));
  }

  private static Optional<Long> limit(ParseResult command) {
    return text(command, MessageGrammar.LIMIT).map(MessageParser::limit);
  }

  private static long limit(String typed) {
    return Optional.of(typed)
        .filter(text -> text.matches("[0-9]{1,18}"))
        .map(Long::parseLong)
        .filter(limit -> limit > 0)
        .orElseThrow(() ->
            CommandFailure.ofUsage(
                "invalid value for --limit: \"%s\"".formatted(typed),
                "expected is a number from 1 on"));
  }

  private static boolean isJson(ParseResult command) {
    return command.hasMatchedOption(MessageGrammar.JSON);
  }

  private static String needed(ParseResult command, String option, String error, String remedy) {
    return text(command, option)
        .filter(typed -> !typed.isEmpty())
        .orElseThrow(() -> CommandFailure.ofUsage(error, remedy, help(command)));
  }

  private static Optional<String> text(ParseResult command, String option) {
    return Optional.ofNullable(command.matchedOptionValue(option, (String) null));
  }

  private static String help(ParseResult command) {
    return CommandParser.helpOf(command.commandSpec().commandLine());
  }
}
