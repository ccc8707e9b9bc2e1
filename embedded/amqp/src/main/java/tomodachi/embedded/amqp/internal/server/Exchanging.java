package tomodachi.embedded.amqp.internal.server;

import tomodachi.embedded.amqp.internal.model.Binding;
import tomodachi.embedded.amqp.internal.model.ExchangeTraits;
import tomodachi.embedded.amqp.internal.model.ExchangeType;
import tomodachi.embedded.amqp.internal.model.Exchanges;
import tomodachi.embedded.amqp.internal.wire.Done;
import tomodachi.embedded.amqp.internal.wire.ExchangeRequest;
import tomodachi.embedded.amqp.internal.wire.Refusal;

/// What a channel does about exchanges.
final class Exchanging {

  private final Channel channel;
  private final Exchanges exchanges;

  Exchanging(Channel channel) {
    this.channel = channel;
    this.exchanges = channel.host().exchanges();
  }

  void perform(ExchangeRequest request) throws Refusal {
    switch (request) {
      case ExchangeRequest.Declare declare -> declare(declare);
      case ExchangeRequest.Delete delete -> delete(delete);
      case ExchangeRequest.Bind bind -> bind(bind);
      case ExchangeRequest.Unbind unbind -> unbind(unbind);
    }
  }

  private void declare(ExchangeRequest.Declare request) throws Refusal {
    if (request.passive()) {
      exchanges.findNamed(request.exchange());
    } else {
      exchanges.declare(request.exchange(), traits(request));
    }
    channel.reply(Done.EXCHANGE_DECLARED, request.noWait());
  }

  private static ExchangeTraits traits(ExchangeRequest.Declare request) throws Refusal {
    return new ExchangeTraits(
        ExchangeType.named(request.type()),
        request.durable(),
        request.autoDelete(),
        request.internal(),
        request.arguments());
  }

  private void delete(ExchangeRequest.Delete request) throws Refusal {
    exchanges.delete(request.exchange(), request.ifUnused());
    channel.reply(Done.EXCHANGE_DELETED, request.noWait());
  }

  private void bind(ExchangeRequest.Bind request) throws Refusal {
    Exchanges.checkNamed(request.source());
    var destination = exchanges.findNamed(request.destination());
    exchanges.bind(
        exchanges.find(request.source()),
        new Binding(destination, request.routingKey(), request.arguments()));
    channel.reply(Done.EXCHANGE_BOUND, request.noWait());
  }

  private void unbind(ExchangeRequest.Unbind request) throws Refusal {
    Exchanges.checkNamed(request.source());
    Exchanges.checkNamed(request.destination());
    var destination = exchanges.get(request.destination());
    if (destination != null) {
      exchanges.unbind(
          request.source(), new Binding(destination, request.routingKey(), request.arguments()));
    }
    channel.reply(Done.EXCHANGE_UNBOUND, request.noWait());
  }
}
