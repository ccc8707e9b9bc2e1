package benchmarks.amqp.bare;

import benchmarks.amqp.client.Payload;
import benchmarks.amqp.client.Setting;
import benchmarks.worker.Receiving;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;

/// A virtual thread for each delivery, and acknowledgements for many at once.
final class BareReceiving extends DefaultConsumer implements Receiving {

  private final Connection connection;
  private final Acks acks;
  private final LongConsumer handled;
  private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();

  private BareReceiving(Connection connection, Channel channel, Acks acks, LongConsumer handled) {
    super(channel);
    this.connection = connection;
    this.acks = acks;
    this.handled = handled;
  }

  static BareReceiving open(Connection connection, Setting setting, LongConsumer handled)
      throws IOException {
    var channel = connection.createChannel();
    channel.basicQos(setting.prefetch());
    var acks = new Acks(channel, setting.prefetch());
    var receiving = new BareReceiving(connection, channel, acks, handled);
    channel.basicConsume(setting.queue(), receiving);
    return receiving;
  }

  @Override
  public void handleDelivery(
      String consumerTag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
    handlers.execute(() -> handle(envelope.getDeliveryTag(), body));
  }

  private void handle(long tag, byte[] body) {
    handled.accept(Payload.number(body));
    acks.done(tag);
  }

  @Override
  public void close() throws IOException {
    getChannel().basicCancel(getConsumerTag());
    handlers.close();
    acks.close();
    connection.close();
  }
}
