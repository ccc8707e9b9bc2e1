package tomodachi.embedded.amqp.internal.model;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.amqp.internal.wire.Refusal;
import tomodachi.embedded.amqp.internal.wire.ReplyCode;

/// The exchanges by name, those among them that are there from the start.
public final class Exchanges {

  private static final String DEFAULT = "";

  private final Map<String, Exchange> exchanges = new HashMap<>();
  private final Bindings bindings;

  Exchanges(Queues queues, Bindings bindings) {
    this.bindings = bindings;
    var direct = ExchangeTraits.predeclared(ExchangeType.DIRECT, false);
    put(new Exchange(DEFAULT, direct, new DefaultRouter(queues)));
    put(new Exchange("amq.direct", direct));
    predeclare("amq.fanout", ExchangeType.FANOUT, false);
    predeclare("amq.headers", ExchangeType.HEADERS, false);
    predeclare("amq.match", ExchangeType.HEADERS, false);
    predeclare("amq.rabbitmq.trace", ExchangeType.TOPIC, true);
    predeclare("amq.topic", ExchangeType.TOPIC, false);
  }

  /// The one of a name.
  ///
  /// @throws Refusal if there is none
  public Exchange find(String name) throws Refusal {
    var exchange = exchanges.get(name);
    if (exchange == null) {
      throw new Refusal(ReplyCode.NOT_FOUND, "no " + Exchange.described(name));
    }
    return exchange;
  }

  /// The one of a name, if it isn't the default one, for what may not be done with that.
  ///
  /// @throws Refusal if it is, or if there is none
  public Exchange findNamed(String name) throws Refusal {
    checkNamed(name);
    return find(name);
  }

  /// Makes one, or finds that it is already there.
  ///
  /// @throws Refusal if it may not be made, or is already there as something else
  public void declare(String declared, ExchangeTraits traits) throws Refusal {
    checkNamed(declared);
    var name = Names.cleaned(declared);
    traits.check(name);
    var existing = exchanges.get(name);
    if (existing != null) {
      existing.traits().checkSame(name, traits);
    } else {
      Names.checkFree("exchange", name);
      put(new Exchange(name, traits));
    }
  }

  /// Removes one with its bindings, if it is there.
  ///
  /// @param ifUnused whether to refuse it while there are bindings from it
  public void delete(String name, boolean ifUnused) throws Refusal {
    checkNamed(name);
    if (Names.isReserved(name)) {
      throw Refusal.access("deletion of system %s not allowed".formatted(Exchange.described(name)));
    }
    var exchange = exchanges.get(name);
    if (exchange != null) {
      checkUnused(exchange, ifUnused);
      exchanges.remove(name);
      drop(exchange);
    }
  }

  /// Binds a destination to an exchange.
  public void bind(Exchange source, Binding binding) throws Refusal {
    if (source.traits().type() == ExchangeType.HEADERS) {
      HeadersMatch.check(binding.arguments());
    }
    bindings.add(source, binding);
  }

  /// Undoes that, if it was done.
  public void unbind(String source, Binding binding) {
    var exchange = exchanges.get(source);
    if (exchange != null && bindings.remove(exchange, binding) && removeUnused(exchange)) {
      drop(exchange);
    }
  }

  /// Checks that an exchange isn't the default one.
  ///
  /// @throws Refusal if it is
  public static void checkNamed(String name) throws Refusal {
    if (name.equals(DEFAULT)) {
      throw Refusal.access("operation not permitted on the default exchange");
    }
  }

  /// The one of that name, null if there is none.
  public @Nullable Exchange get(String name) {
    return exchanges.get(name);
  }

  /// Forgets the bindings of a destination that is gone, and then the exchanges that lived for
  /// them, however long the chain.
  void drop(Destination destination) {
    var gone = new ArrayDeque<>(List.of(destination));
    while (!gone.isEmpty()) {
      for (var source : bindings.drop(gone.remove())) {
        if (removeUnused(source)) {
          gone.add(source);
        }
      }
    }
  }

  /// Removes one that lived for bindings and has no more; false if it stays.
  private boolean removeUnused(Exchange exchange) {
    return exchange.traits().autoDelete()
        && exchange.bindings().isEmpty()
        && exchanges.remove(exchange.name(), exchange);
  }

  private void predeclare(String name, ExchangeType type, boolean internal) {
    put(new Exchange(name, ExchangeTraits.predeclared(type, internal)));
  }

  private void put(Exchange exchange) {
    exchanges.put(exchange.name(), exchange);
  }

  private static void checkUnused(Exchange exchange, boolean ifUnused) throws Refusal {
    if (ifUnused && !exchange.bindings().isEmpty()) {
      throw Refusal.precondition(Exchange.described(exchange.name()) + " in use");
    }
  }
}
