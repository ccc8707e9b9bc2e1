package benchmarks.amqp.bare;

import static com.rabbitmq.client.MessageProperties.MINIMAL_BASIC;
import static com.rabbitmq.client.MessageProperties.MINIMAL_PERSISTENT_BASIC;

import benchmarks.amqp.client.Payload;
import benchmarks.amqp.client.Sending;
import benchmarks.amqp.client.Setting;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;

/// One channel for all threads, whose confirms are counted.
final class BareSending implements Sending {

  private final Connection connection;
  private final Channel channel;
  private final Confirms confirms = new Confirms(WINDOW);
  private final Payload payload;
  private final String key;
  private final AMQP.BasicProperties properties;

  BareSending(Connection connection, Setting setting) throws IOException {
    this.connection = connection;
    payload = new Payload(setting.size());
    key = setting.queue();
    properties = setting.persistent() ? MINIMAL_PERSISTENT_BASIC : MINIMAL_BASIC;
    channel = connection.createChannel();
    channel.confirmSelect();
    channel.addConfirmListener(confirms::confirmed, confirms::refused);
  }

  @Override
  public void send(long number) throws Exception {
    publish(number).await();
  }

  @Override
  public void sendAll(long first, int count) throws Exception {
    for (var number = first; number < first + count; number++) {
      publish(number);
    }
    confirms.awaitAll();
  }

  private Confirm publish(long number) throws Exception {
    var body = payload.bytes(number);
    confirms.awaitRoom();
    synchronized (this) {
      var confirm = confirms.expect(channel.getNextPublishSeqNo());
      channel.basicPublish(Setting.EXCHANGE, key, properties, body);
      return confirm;
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
