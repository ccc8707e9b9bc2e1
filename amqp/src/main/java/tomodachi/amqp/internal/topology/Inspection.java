package tomodachi.amqp.internal.topology;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tomodachi.amqp.internal.names.SimilarNames;
import tomodachi.transport.TransportException;

/// A look at what is there, and what was found wanting.
final class Inspection {

  private final Declaring declaring;
  private final AdminCommands commands;
  private final boolean thorough;
  private final Map<String, Finding> findings = new LinkedHashMap<>();

  /// @param thorough true: for what is missing, names like its are looked for
  Inspection(Declaring declaring, AdminCommands commands, boolean thorough) {
    this.declaring = declaring;
    this.commands = commands;
    this.thorough = thorough;
  }

  /// @throws TransportException when anything was found wanting, with all of it
  void check() throws TransportException {
    if (!findings.isEmpty()) {
      throw new TransportException(report(), null);
    }
  }

  private String report() {
    return findings.values().stream()
        .map(Finding::toString)
        .collect(
            joining(
                "\n\n",
                "RabbitMQ doesn't have all that is needed, and amqp.topology = verify makes"
                    + " nothing\n\n",
                ""));
  }

  /// Looks at the retry queues.
  void ladder() throws IOException, TransportException {
    var missing = new ArrayList<Long>();
    for (var millis : RetryLadder.millis()) {
      if (isMissing(RetryLadder.name(millis))) {
        missing.add(millis);
      }
    }
    if (!missing.isEmpty()) {
      var names = missing.stream().map(RetryLadder::name).collect(joining(", "));
      add(
          new Finding(
              "Messages to be retried have nowhere to wait, missing are " + names,
              List.of(),
              List.of(commands.ladder(missing))));
    }
  }

  private boolean isMissing(String step) throws IOException, TransportException {
    return declaring.exchangeIsMissing(step, "") || declaring.consumers(step, "").isEmpty();
  }

  /// Looks at what a handler needs.
  ///
  /// @return how many consume from its queue
  int consumers(Subscription subscription) throws IOException, TransportException {
    exchange(subscription);
    deadLetterExchange(subscription);
    parking(subscription);
    return queue(subscription);
  }

  private void deadLetterExchange(Subscription subscription)
      throws IOException, TransportException {
    var name = subscription.work().deadLetterExchange();
    if (name.isPresent() && declaring.exchangeIsMissing(name.get(), subscription.declaredBy())) {
      add(
          missing(
              "Dead-letter exchange",
              name.get(),
              subscription,
              similarExchange(name.get()),
              commands.exchange(new ExchangeSpec(name.get(), null))));
    }
  }

  private void exchange(Subscription subscription) throws IOException, TransportException {
    var exchange = subscription.source();
    if (declaring.exchangeIsMissing(exchange.name(), subscription.declaredBy())) {
      add(
          missing(
              "Exchange",
              exchange.name(),
              subscription,
              similarExchange(exchange.name()),
              commands.exchange(exchange),
              commands.binding(subscription)));
    } else {
      new Comparison(declaring)
          .of(exchange)
          .ifPresent(difference -> add(Finding.otherType(subscription, difference)));
    }
  }

  private int queue(Subscription subscription) throws IOException, TransportException {
    var queue = subscription.work();
    var consumers = declaring.consumers(queue.name(), subscription.declaredBy());
    if (consumers.isPresent()) {
      new Comparison(declaring)
          .of(queue)
          .ifPresent(difference -> add(Finding.otherArgument(subscription, difference)));
      return consumers.getAsInt();
    }
    add(
        missing(
            "Queue",
            queue.name(),
            subscription,
            similarQueue(subscription),
            commands.queue(queue),
            commands.binding(subscription)));
    return 0;
  }

  private void parking(Subscription subscription) throws IOException, TransportException {
    var parking = subscription.parking();
    if (declaring.consumers(parking.name(), subscription.declaredBy()).isEmpty()) {
      add(missing("Queue", parking.name(), subscription, Stream.empty(), commands.queue(parking)));
    }
  }

  private static Finding missing(
      String kind, String name, Subscription subscription, Stream<String> similar, String... how) {
    return new Finding(
        "%s \"%s\" is missing".formatted(kind, name),
        List.of(subscription.declaredBy()),
        Stream.concat(
                similar.map(other ->
                    "there is \"%s\"; if that is meant, correct the name".formatted(other)),
                Stream.of(how))
            .toList());
  }

  private Stream<String> similarQueue(Subscription subscription)
      throws IOException, TransportException {
    var names = new ArrayList<>(subscription.otherNames());
    names.addAll(SimilarNames.of(subscription.queue()));
    return first(names, name -> declaring.consumers(name, "").isPresent());
  }

  private Stream<String> similarExchange(String exchange) throws IOException, TransportException {
    return first(SimilarNames.of(exchange), name -> !declaring.exchangeIsMissing(name, ""));
  }

  private interface Look {
    boolean finds(String name) throws IOException, TransportException;
  }

  private Stream<String> first(List<String> names, Look look)
      throws IOException, TransportException {
    for (var name : thorough ? names : List.<String>of()) {
      if (look.finds(name)) {
        return Stream.of(name);
      }
    }
    return Stream.empty();
  }

  private void add(Finding finding) {
    findings.merge(finding.what(), finding, Finding::and);
  }
}
