package tomodachi.amqp.internal.consume;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tomodachi.amqp.internal.topology.BindingSpec;
import tomodachi.amqp.internal.topology.ExchangeSpec;
import tomodachi.amqp.internal.topology.QueueSpec;
import tomodachi.amqp.internal.topology.Subscription;
import tomodachi.messaging.transport.MessageHandler;
import tomodachi.transport.Timeline;

/// A consumer that handles nothing, with sessions on channels that only note their calls.
final class IdleConsumer {

  final List<String> calls = new CopyOnWriteArrayList<>();
  private final QueueConsumer consumer;

  IdleConsumer(CopySender sender) {
    consumer =
        new QueueConsumer(
            subscription("q"),
            new QueueConsumer.Settings(1, 1, "", null),
            nobody(),
            new CallBudget(1),
            sender,
            Timeline.system(),
            _ -> {});
  }

  @SuppressWarnings("NullAway") // Nothing is begun, so nobody is called.
  static MessageHandler<QueuedMessage> nobody() {
    return null;
  }

  /// What a handler needs that consumes from this queue.
  static Subscription subscription(String queue) {
    return new Subscription(
        "test",
        "test",
        new QueueSpec(queue, Map.of(), Map.of()),
        new ExchangeSpec("amq.topic", null),
        new BindingSpec(queue, Map.of()),
        true,
        false,
        queue + ".parked",
        List.of());
  }

  Session session() {
    return new Session(consumer, channel());
  }

  void stopCopying() {
    consumer.stopCopying();
  }

  private Channel channel() {
    return (Channel)
        Proxy.newProxyInstance(
            Channel.class.getClassLoader(),
            new Class<?>[] {Channel.class},
            (_, method, _) -> {
              calls.add(method.getName());
              return method.getName().equals("isOpen") ? false : null;
            });
  }

  static QueuedMessage message(Session session, long tag) {
    var delivery =
        new Delivery(
            new Envelope(tag, false, "amq.topic", "key"),
            new BasicProperties.Builder().build(),
            new byte[0]);
    return new QueuedMessage(
        session,
        Unsettled.delivered(tag),
        delivery,
        Map.of(),
        new Origin("amq.topic", "key", 1, Duration.ZERO),
        "key");
  }
}
