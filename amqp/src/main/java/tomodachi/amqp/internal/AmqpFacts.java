package tomodachi.amqp.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tomodachi.amqp.Amqp;
import tomodachi.amqp.AmqpOptions;
import tomodachi.amqp.internal.Declarations.Declared;
import tomodachi.amqp.internal.link.BrokerAddress;
import tomodachi.amqp.internal.link.BrokerPlan;
import tomodachi.amqp.internal.topology.RetryLadder;
import tomodachi.amqp.internal.topology.Subscription;
import tomodachi.messaging.wire.GeneratedName;
import tomodachi.transport.Described;
import tomodachi.transport.Described.Fact;

/// What there is to know about the handlers of a service, and about their broker, before they are
/// connected.
record AmqpFacts(AmqpOptions options, List<Declared> declared) {

  /// The broker, and what is made there.
  List<Fact> ofService(BrokerPlan plan) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact.Text("broker", BrokerAddress.text(plan.addresses())));
    facts.add(new Fact.Flag("embedded", plan.embedded()));
    facts.add(new Fact.Text("why", plan.why()));
    facts.add(new Fact.Text("virtual host", options.virtualhost()));
    if (!plan.embedded()) {
      facts.add(new Fact.Flag("tls", options.usesTls()));
    }
    facts.add(new Fact.Text("topology", GeneratedName.snake(options.topology().name())));
    if (!declared.isEmpty()) {
      facts.add(new Fact.Text("retry queues", RetryLadder.NAMES));
    }
    return facts;
  }

  /// The handlers, in the order of the source.
  List<Described.Handler> handlers() {
    return declared.stream().map(AmqpFacts::handler).toList();
  }

  private static Described.Handler handler(Declared declared) {
    var amqp = (Amqp) declared.handler().definition().trigger();
    return declared.handler().describe(trigger(amqp), facts(declared));
  }

  private static String trigger(Amqp amqp) {
    var key = amqp.value().isEmpty() ? amqp.routingKey() : amqp.value();
    return key.isEmpty()
        ? "@Amqp(exchangeName = \"%s\")".formatted(amqp.exchangeName())
        : "@Amqp(\"%s\")".formatted(key);
  }

  private static List<Fact> facts(Declared declared) {
    var subscription = declared.subscription();
    var facts = new ArrayList<Fact>();
    facts.add(new Fact.Text("queue", subscription.queue()));
    facts.add(new Fact.Text("exchange", subscription.exchange()));
    var type = subscription.source().type();
    if (type != null) {
      facts.add(new Fact.Text("exchange type", type));
    }
    facts.add(new Fact.Text("routing key", subscription.bindingKey()));
    addArguments(facts, "binding arguments", subscription.binding().arguments());
    addArguments(facts, "queue arguments", subscription.work().arguments());
    facts.add(new Fact.Text("parked", subscription.parked()));
    addSharing(facts, subscription);
    facts.add(new Fact.Count("prefetch", declared.settings().prefetch()));
    facts.add(new Fact.Count("concurrency", declared.settings().concurrency()));
    return facts;
  }

  private static void addSharing(List<Fact> facts, Subscription subscription) {
    facts.add(new Fact.Flag("competing", subscription.shared()));
    if (subscription.temporary()) {
      facts.add(new Fact.Flag("removed at stop", true));
    }
  }

  private static void addArguments(List<Fact> facts, String name, Map<String, Object> arguments) {
    if (!arguments.isEmpty()) {
      facts.add(
          new Fact.Texts(
              name,
              new TreeMap<>(arguments)
                  .entrySet().stream()
                      .map(argument -> "%s=%s".formatted(argument.getKey(), argument.getValue()))
                      .toList()));
    }
  }
}
