package tomodachi.embedded.amqp.internal.server;

import tomodachi.embedded.amqp.internal.model.Binding;
import tomodachi.embedded.amqp.internal.model.DirectReplies;
import tomodachi.embedded.amqp.internal.model.Exchanges;
import tomodachi.embedded.amqp.internal.model.Queue;
import tomodachi.embedded.amqp.internal.model.QueueTraits;
import tomodachi.embedded.amqp.internal.model.Queues;
import tomodachi.embedded.amqp.internal.wire.Done;
import tomodachi.embedded.amqp.internal.wire.QueueReply;
import tomodachi.embedded.amqp.internal.wire.QueueRequest;
import tomodachi.embedded.amqp.internal.wire.Refusal;
import tomodachi.embedded.amqp.internal.wire.ReplyCode;

/// What a channel does about queues.
final class Queueing {

  private final Channel channel;
  private final Queues queues;
  private final Exchanges exchanges;

  Queueing(Channel channel) {
    this.channel = channel;
    this.queues = channel.host().queues();
    this.exchanges = channel.host().exchanges();
  }

  void perform(QueueRequest request) throws Refusal {
    switch (request) {
      case QueueRequest.Declare declare -> declare(declare);
      case QueueRequest.Bind bind -> bind(bind);
      case QueueRequest.Unbind unbind -> unbind(unbind);
      case QueueRequest.Purge purge -> purge(purge);
      case QueueRequest.Delete delete -> delete(delete);
    }
  }

  private void declare(QueueRequest.Declare request) throws Refusal {
    if (request.queue().startsWith(DirectReplies.NAME)) {
      declareReply(request);
      return;
    }
    var queue =
        request.passive()
            ? queues.findDeclared(request.queue(), channel.session())
            : queues.declare(request.queue(), traits(request), channel.session());
    channel.remember(queue.name());
    channel.reply(
        new QueueReply.DeclareOk(queue.name(), queue.size(), queue.consumers()), request.noWait());
  }

  /// Not a queue, but declaring it is how to ask whether a requester is still there.
  private void declareReply(QueueRequest.Declare request) throws Refusal {
    var name = request.queue();
    if (!name.equals(DirectReplies.NAME) && !channel.host().replies().contains(name)) {
      throw new Refusal(ReplyCode.NOT_FOUND, "no " + Queue.described(name));
    }
    channel.reply(new QueueReply.DeclareOk(name, 0, 1), request.noWait());
  }

  private QueueTraits traits(QueueRequest.Declare request) {
    return new QueueTraits(
        request.durable(),
        request.exclusive() ? channel.session() : null,
        request.autoDelete(),
        request.arguments());
  }

  private void bind(QueueRequest.Bind request) throws Refusal {
    var name = channel.queueName(request.queue());
    var exchange = exchanges.findNamed(request.exchange());
    var queue = queues.find(name, channel.session());
    exchanges.bind(
        exchange,
        new Binding(
            queue, routingKey(request.queue(), request.routingKey(), name), request.arguments()));
    channel.reply(Done.QUEUE_BOUND, request.noWait());
  }

  private void unbind(QueueRequest.Unbind request) throws Refusal {
    var name = channel.queueName(request.queue());
    Exchanges.checkNamed(request.exchange());
    var queue = queues.get(name);
    if (queue != null) {
      exchanges.unbind(
          request.exchange(),
          new Binding(
              queue, routingKey(request.queue(), request.routingKey(), name), request.arguments()));
    }
    channel.reply(Done.QUEUE_UNBOUND);
  }

  private void purge(QueueRequest.Purge request) throws Refusal {
    var queue = queues.find(channel.queueName(request.queue()), channel.session());
    channel.reply(new QueueReply.PurgeOk(queue.purge()), request.noWait());
  }

  private void delete(QueueRequest.Delete request) throws Refusal {
    var name = channel.queueName(request.queue());
    var messages = 0;
    if (queues.get(name) != null) {
      var queue = queues.find(name, channel.session());
      refuse(request.ifUnused() && queue.consumers() > 0, name, "in use");
      refuse(request.ifEmpty() && queue.size() > 0, name, "not empty");
      messages = queue.size();
      queues.delete(queue);
    }
    channel.reply(new QueueReply.DeleteOk(messages), request.noWait());
  }

  /// Where neither is given, the last declared queue's name stands for both.
  private static String routingKey(String queue, String routingKey, String name) {
    return queue.isEmpty() && routingKey.isEmpty() ? name : routingKey;
  }

  private static void refuse(boolean wrong, String queue, String why) throws Refusal {
    if (wrong) {
      throw Refusal.precondition(Queue.described(queue) + " " + why);
    }
  }
}
