package tomodachi.embedded.amqp.internal.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tomodachi.embedded.amqp.internal.model.Consumer;
import tomodachi.embedded.amqp.internal.model.DirectReplies;
import tomodachi.embedded.amqp.internal.model.Queue;
import tomodachi.embedded.amqp.internal.model.QueuedMessage;
import tomodachi.embedded.amqp.internal.model.Recipient;
import tomodachi.embedded.amqp.internal.wire.BasicReply;
import tomodachi.embedded.amqp.internal.wire.BasicRequest;
import tomodachi.embedded.amqp.internal.wire.Done;
import tomodachi.embedded.amqp.internal.wire.Refusal;
import tomodachi.embedded.amqp.internal.wire.ReplyCode;

/// What a channel does about messages that go to its client.
final class Consuming implements Recipient {

  private final Channel channel;
  private final ReplyConsumer replies;
  private final Map<String, Consumer> consumers = new LinkedHashMap<>();
  private int prefetch;
  private int limit;
  private long lastTag;

  Consuming(Channel channel) {
    this.channel = channel;
    this.replies = new ReplyConsumer(channel);
  }

  ReplyConsumer replies() {
    return replies;
  }

  /// A limit of the channel counts for all consumers together. One that is meant for each of them
  /// counts for those that come later, and lifts that of the channel.
  void limit(BasicRequest.Qos request) throws Refusal {
    if (request.prefetchSize() != 0) {
      throw Refusal.notImplemented("prefetch_size!=0 (%d)".formatted(request.prefetchSize()));
    }
    if (request.global()) {
      limit = request.prefetchCount();
    } else {
      prefetch = request.prefetchCount();
      limit = 0;
    }
    resumeAll();
    channel.reply(Done.QOS_SET);
  }

  void consume(BasicRequest.Consume request) throws Refusal {
    checkUnused(request.consumerTag());
    if (request.queue().equals(DirectReplies.NAME)) {
      replies.begin(request, tag(request));
      return;
    }
    var name = channel.queueName(request.queue());
    var queue = channel.host().queues().find(name, channel.session());
    var consumer = consumer(request, queue);
    consumers.put(consumer.tag(), consumer);
    channel.reply(new BasicReply.ConsumeOk(consumer.tag()), request.noWait());
    queue.subscribe(consumer);
  }

  void cancel(BasicRequest.Cancel request) {
    var consumer = consumers.remove(request.consumerTag());
    if (consumer != null) {
      consumer.queue().unsubscribe(consumer);
    }
    replies.cancel(request.consumerTag());
    channel.reply(new BasicReply.CancelOk(request.consumerTag()), request.noWait());
  }

  void get(BasicRequest.Get request) throws Refusal {
    var name = channel.queueName(request.queue());
    var queue = channel.host().queues().find(name, channel.session());
    var message = queue.poll();
    if (message == null) {
      channel.reply(new BasicReply.GetEmpty());
    } else {
      give(queue, message, request.noAck());
    }
  }

  /// All consumers end, without a word to the client.
  void end() {
    var all = List.copyOf(consumers.values());
    consumers.clear();
    all.forEach(consumer -> consumer.queue().unsubscribe(consumer));
    replies.end();
  }

  /// A message is settled, so the limit of the channel leaves room for another.
  void roomAgain() {
    if (limit > 0) {
      resumeAll();
    }
  }

  /// Consumers that couldn't take a message try again.
  void resumeAll() {
    List.copyOf(consumers.values()).forEach(consumer -> consumer.queue().resume(consumer));
  }

  @Override
  public boolean canTake(Consumer consumer) {
    return (consumer.noAck() || limit == 0 || channel.settling().consumed() < limit)
        && !channel.session().outbox().isFull();
  }

  @Override
  public void take(Consumer consumer, QueuedMessage queued) {
    var message = queued.message();
    channel.send(
        new Outgoing.Content(
            channel.number(),
            new BasicReply.Deliver(
                consumer.tag(),
                ++lastTag,
                queued.redelivered(),
                message.exchange(),
                message.routingKey()),
            queued.properties(),
            message.body()));
    if (consumer.noAck()) {
      queued.queue().acknowledge(queued);
    } else {
      channel.settling().add(lastTag, new Delivery(queued, consumer, channel.session().hold()));
    }
  }

  @Override
  public void cancelled(Consumer consumer) {
    consumers.remove(consumer.tag());
    if (channel.session().client().learnsOfCancels()) {
      channel.reply(new BasicReply.Cancel(consumer.tag()));
    }
  }

  /// The next delivery's tag.
  long nextTag() {
    return ++lastTag;
  }

  private void give(Queue queue, QueuedMessage queued, boolean noAck) {
    var message = queued.message();
    channel.send(
        new Outgoing.Content(
            channel.number(),
            new BasicReply.GetOk(
                ++lastTag,
                queued.redelivered(),
                message.exchange(),
                message.routingKey(),
                queue.size()),
            queued.properties(),
            message.body()));
    if (noAck) {
      queue.acknowledge(queued);
    } else {
      channel.settling().add(lastTag, new Delivery(queued, null, Delivery.NO_HOLD));
    }
  }

  private Consumer consumer(BasicRequest.Consume request, Queue queue) throws Refusal {
    var priority = ConsumerArguments.priority(request.arguments(), queue.name());
    queue.checkExclusive(request.exclusive());
    if (queue.isQuorum() && limit > 0) {
      throw Refusal.notImplemented(Queue.described(queue.name()) + " does not support global qos");
    }
    return new Consumer(
        tag(request), queue, request.noAck(), request.exclusive(), priority, prefetch, this);
  }

  private String tag(BasicRequest.Consume request) {
    return request.consumerTag().isEmpty()
        ? channel.host().names().generate("amq.ctag-")
        : request.consumerTag();
  }

  private void checkUnused(String tag) throws Refusal {
    if (consumers.containsKey(tag)) {
      throw new Refusal(ReplyCode.NOT_ALLOWED, "attempt to reuse consumer tag '%s'".formatted(tag));
    }
  }
}
