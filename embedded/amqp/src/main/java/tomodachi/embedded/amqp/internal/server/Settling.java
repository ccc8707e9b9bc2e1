package tomodachi.embedded.amqp.internal.server;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiConsumer;
import tomodachi.embedded.amqp.internal.model.Consumer;
import tomodachi.embedded.amqp.internal.model.Queue;
import tomodachi.embedded.amqp.internal.model.QueuedMessage;
import tomodachi.embedded.amqp.internal.wire.BasicRequest;
import tomodachi.embedded.amqp.internal.wire.Done;
import tomodachi.embedded.amqp.internal.wire.Refusal;

/// What a channel's client says about the messages it got.
final class Settling {

  private final Channel channel;
  private final Unsettled unsettled = new Unsettled();
  private int consumed;

  Settling(Channel channel) {
    this.channel = channel;
  }

  /// How many messages consumers have got and not settled, those of `basic.get` left out.
  int consumed() {
    return consumed;
  }

  void add(long tag, Delivery delivery) {
    unsettled.add(tag, delivery);
    consumed += delivery.consumer() == null ? 0 : 1;
  }

  void acknowledge(BasicRequest.Ack request) throws Refusal {
    settle(unsettled.take(request.deliveryTag(), request.multiple()), Queue::acknowledge);
  }

  void refuse(BasicRequest.Nack request) throws Refusal {
    settle(
        unsettled.take(request.deliveryTag(), request.multiple()),
        request.requeue() ? Queue::requeue : Queue::reject);
  }

  void refuse(BasicRequest.Reject request) throws Refusal {
    refuse(new BasicRequest.Nack(request.deliveryTag(), false, request.requeue()));
  }

  void recover(BasicRequest.Recover request) throws Refusal {
    if (!request.requeue()) {
      throw Refusal.notImplemented("requeue=false");
    }
    settle(unsettled.takeAll(), Queue::requeue);
    if (request.answered()) {
      channel.reply(Done.RECOVERED);
    }
  }

  /// The client is gone, and everything it had comes back.
  void putAllBack() {
    settle(unsettled.takeAll(), Queue::putBack);
  }

  /// Everything goes to its place before anything is delivered again.
  private void settle(List<Delivery> deliveries, BiConsumer<Queue, QueuedMessage> how) {
    var queues = new LinkedHashSet<Queue>();
    var consumers = new LinkedHashSet<Consumer>();
    for (var delivery : deliveries) {
      how.accept(delivery.queue(), delivery.message());
      delivery.end();
      queues.add(delivery.queue());
      if (delivery.consumer() != null) {
        consumed--;
        consumers.add(delivery.consumer());
      }
    }
    consumers.forEach(consumer -> consumer.queue().resume(consumer));
    channel.consuming().roomAgain();
    queues.forEach(Queue::tidy);
  }
}
