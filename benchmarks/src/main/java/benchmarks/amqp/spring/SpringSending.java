package benchmarks.amqp.spring;

import benchmarks.amqp.client.Payload;
import benchmarks.amqp.client.Sending;
import benchmarks.amqp.client.Setting;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitOperations;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/// A template whose confirms come correlated.
final class SpringSending implements Sending {

  private final CachingConnectionFactory connections;
  private final RabbitTemplate template;
  private final Payload payload;
  private final String key;
  private final MessageDeliveryMode mode;

  SpringSending(CachingConnectionFactory connections, Setting setting) {
    this.connections = connections;
    template = new RabbitTemplate(connections);
    payload = new Payload(setting.size());
    key = setting.queue();
    mode =
        setting.persistent() ? MessageDeliveryMode.PERSISTENT : MessageDeliveryMode.NON_PERSISTENT;
  }

  @Override
  public void send(long number) throws Exception {
    check(publish(template, number).get());
  }

  @Override
  public void sendAll(long first, int count) throws Exception {
    var refused = new LongAdder();
    // On one channel: outside of invoke a channel isn't used again before its confirms have come.
    template.invoke(operations -> {
      sendAll(operations, first, count, refused);
      return true;
    });
    if (refused.sum() > 0) {
      throw new IOException("The broker refused %d messages".formatted(refused.sum()));
    }
  }

  private void sendAll(RabbitOperations operations, long first, int count, LongAdder refused) {
    var room = new Semaphore(WINDOW);
    for (var number = first; number < first + count; number++) {
      room.acquireUninterruptibly();
      var _ =
          publish(operations, number)
              .whenComplete((confirm, failure) -> {
                refused.add(failure == null && confirm.ack() ? 0 : 1);
                room.release();
              });
    }
    room.acquireUninterruptibly(WINDOW);
  }

  private CompletableFuture<CorrelationData.Confirm> publish(
      RabbitOperations operations, long number) {
    var message = MessageBuilder.withBody(payload.bytes(number)).setDeliveryMode(mode).build();
    var correlation = new CorrelationData();
    operations.send(Setting.EXCHANGE, key, message, correlation);
    return correlation.getFuture();
  }

  private static void check(CorrelationData.Confirm confirm) throws IOException {
    if (!confirm.ack()) {
      throw new IOException("The broker refused a message: " + confirm.reason());
    }
  }

  @Override
  public void close() {
    connections.destroy();
  }
}
