package tomodachi.amqp.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tomodachi.amqp.internal.topology.Subscription;
import tomodachi.transport.Mistake;
import tomodachi.transport.Validation;

/// What the handlers of a service say about the queues and exchanges they share. Who says nothing
/// agrees with who does.
final class Agreement {

  private final Validation validation;
  private final Map<String, Subscription> queues = new HashMap<>();
  private final Map<String, Subscription> exchanges = new HashMap<>();

  /// @param validation where contradictions are reported
  Agreement(Validation validation) {
    this.validation = validation;
  }

  /// Takes note of what one handler says.
  void hear(Subscription subscription) {
    if (!subscription.work().stated().isEmpty()) {
      hear("Queue", queues, subscription.queue(), subscription, Agreement::arguments);
    }
    if (subscription.source().type() != null) {
      hear("Exchange", exchanges, subscription.exchange(), subscription, Agreement::type);
    }
  }

  private void hear(
      String kind,
      Map<String, Subscription> said,
      String name,
      Subscription subscription,
      Function<Subscription, String> statement) {
    var before = said.putIfAbsent(name, subscription);
    if (before != null && !statement.apply(before).equals(statement.apply(subscription))) {
      validation.mistake(
          new Mistake(
              "%s \"%s\" is declared as %s and as %s"
                  .formatted(kind, name, statement.apply(before), statement.apply(subscription)),
              List.of(before.declaredBy(), subscription.declaredBy()),
              "say it once, or the same both times"));
    }
  }

  private static String arguments(Subscription subscription) {
    return new TreeMap<>(subscription.work().stated()).toString();
  }

  private static String type(Subscription subscription) {
    return String.valueOf(subscription.source().type());
  }

  /// What a handler needs, with what the others have said of it.
  Subscription completed(Subscription subscription) {
    var queue = queues.getOrDefault(subscription.queue(), subscription);
    var exchange = exchanges.getOrDefault(subscription.exchange(), subscription);
    return subscription.with(
        subscription.work().withStated(queue.work().stated()),
        subscription.source().withType(exchange.source().type()));
  }
}
