package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.embedded.amqp.battery.Patience.soon;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/// A consumer that keeps everything it gets.
final class Inbox extends DefaultConsumer {

  private final List<Received> all = new CopyOnWriteArrayList<>();
  private final CompletableFuture<String> cancelled = new CompletableFuture<>();

  Inbox(Channel channel) {
    super(channel);
  }

  @Override
  public void handleDelivery(
      String consumerTag, Envelope envelope, BasicProperties properties, byte[] body) {
    all.add(new Received(envelope, properties, body));
  }

  @Override
  public void handleCancel(String consumerTag) {
    cancelled.complete(consumerTag);
  }

  /// The consumer tag, once the broker has cancelled the consumer.
  CompletableFuture<String> cancelledByBroker() {
    return cancelled;
  }

  /// The messages, once there are `count`.
  List<Received> received(int count) {
    soon().untilAsserted(() -> assertThat(all).hasSizeGreaterThanOrEqualTo(count));
    return List.copyOf(all);
  }

  /// The only message.
  Received only() {
    var received = received(1);
    assertThat(received).hasSize(1);
    return received.getFirst();
  }

  /// The texts of the messages, once there are `count`.
  List<String> texts(int count) {
    return received(count).stream().map(Received::text).toList();
  }

  /// The texts of the messages until now.
  List<String> texts() {
    return all.stream().map(Received::text).toList();
  }
}
