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
import tomodachi.messaging.transport.Destination;

/// Understands the command lines that are about messages.
record MessageParser(Environment environment) {
  private static final String AMQP = "amqp";
  private static final String AWS = "aws";
  private static final List<String> PLACES = List.of(Grammar.AMQP, Grammar.SNS, Grammar.SQS);
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
    return new Request.Messages(request, MessageConditions.of(environment, command));
  }

  private static Publication publication(ParseResult publish) {
    var to = destination(publish);
    return new Publication(
        publish.hasMatchedOption(Grammar.AMQP) ? AMQP : AWS,
        to,
        new DataSource(data(publish)),
        form(publish),
        pairs(publish, MessageGrammar.HEADER, "tenant=acme"),
        pairs(publish, MessageGrammar.PROPERTY, "correlation-id=7"),
        publish.hasMatchedOption(MessageGrammar.ALLOW_UNROUTABLE));
  }

  private static Destination destination(ParseResult publish) {
    var place = place(publish);
    var name = text(publish, place).orElseThrow();
    if (place.equals(Grammar.AMQP)) {
      return new Destination.Topic(name, text(publish, MessageGrammar.EXCHANGE).orElse(null));
    }
    refuseAtAws(publish, MessageGrammar.EXCHANGE, "there are no exchanges");
    refuseAtAws(publish, MessageGrammar.ALLOW_UNROUTABLE, "nobody is told who takes a message");
    return place.equals(Grammar.SNS)
        ? new Destination.Topic(name, null)
        : new Destination.Queue(name);
  }

  /// The one option that says where the message goes.
  private static String place(ParseResult publish) {
    var given =
        PLACES.stream()
            .filter(place -> text(publish, place).filter(name -> !name.isEmpty()).isPresent())
            .toList();
    if (given.isEmpty()) {
      throw CommandFailure.ofUsage(
          "no routing key, topic or queue has been given",
          "name one: tomodachi publish --amqp order.placed --data '{\"id\": \"A1\"}'",
          "for SNS: --sns <topic>; for SQS: --sqs <queue>",
          help(publish));
    }
    if (given.size() > 1) {
      throw CommandFailure.ofUsage(
          "a message goes to one place, and there is " + String.join(" and ", given),
          "give one of them",
          help(publish));
    }
    return given.getFirst();
  }

  private static void refuseAtAws(ParseResult publish, String option, String reason) {
    if (publish.hasMatchedOption(option)) {
      throw CommandFailure.ofUsage(
          "%s is for --amqp".formatted(option),
          "in SNS and SQS %s: leave it out".formatted(reason),
          help(publish));
    }
  }

  private static String data(ParseResult publish) {
    return text(publish, MessageGrammar.DATA)
        .filter(typed -> !typed.isEmpty())
        .orElseThrow(() ->
            CommandFailure.ofUsage(
                "no data has been given",
                "give it as JSON: --data '{\"id\": \"A1\"}'; or --data @<file>, or --data - for"
                    + " standard input",
                help(publish)));
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
        protocol(list), names, new CommonOptions(environment, list).classPath(), isJson(list));
  }

  private static MessageRequest show(ParseResult show) {
    var view =
        new ParkedView(
            protocol(show),
            queue(show),
            limit(show).orElse(SHOWN),
            show.hasMatchedOption(MessageGrammar.DATA));
    return new MessageRequest.Show(view, isJson(show));
  }

  private static MessageRequest move(ParseResult replay) {
    var moved =
        new ParkedReplay(
            protocol(replay),
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

  /// Of the queues that are named.
  private static String protocol(ParseResult command) {
    return command.hasMatchedOption(Grammar.SQS) ? AWS : AMQP;
  }

  private static boolean isJson(ParseResult command) {
    return command.hasMatchedOption(MessageGrammar.JSON);
  }

  private static Optional<String> text(ParseResult command, String option) {
    return Optional.ofNullable(command.matchedOptionValue(option, (String) null));
  }

  private static String help(ParseResult command) {
    return CommandParser.helpOf(command.commandSpec().commandLine());
  }
}
