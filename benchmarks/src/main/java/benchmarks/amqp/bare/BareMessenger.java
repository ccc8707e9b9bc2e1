package benchmarks.amqp.bare;

import benchmarks.amqp.client.Messenger;
import benchmarks.amqp.client.Sending;
import benchmarks.amqp.client.Setting;
import benchmarks.worker.Receiving;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;

/// The RabbitMQ client, used by hand.
public final class BareMessenger implements Messenger {

  @Override
  public Sending sending(Setting setting) throws IOException, TimeoutException {
    return new BareSending(connect(setting), setting);
  }

  @Override
  public Receiving receiving(Setting setting, LongConsumer handled)
      throws IOException, TimeoutException {
    return BareReceiving.open(connect(setting), setting, handled);
  }

  private static Connection connect(Setting setting) throws IOException, TimeoutException {
    var factory = new ConnectionFactory();
    factory.setHost(Setting.HOST);
    factory.setPort(setting.port());
    factory.setAutomaticRecoveryEnabled(false);
    return factory.newConnection("benchmark");
  }
}
