package benchmarks.amqp.ours;

import benchmarks.amqp.client.Messenger;
import benchmarks.amqp.client.Payload;
import benchmarks.amqp.client.Sending;
import benchmarks.amqp.client.Setting;
import benchmarks.worker.Receiving;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import tomodachi.Options;
import tomodachi.Tomodachi;
import tomodachi.amqp.AmqpOptions;
import tomodachi.messaging.MessagingOptions;

/// Services that publish and consume.
abstract class OurMessenger implements Messenger {

  private final MessagingOptions messaging;

  OurMessenger(MessagingOptions messaging) {
    this.messaging = messaging;
  }

  /// What makes the data of messages.
  abstract LongFunction<Object> data(Payload payload);

  /// A service that handles them.
  abstract Object consumer(Options options, LongConsumer handled);

  @Override
  public Sending sending(Setting setting) {
    var producer = new Producer(options(setting));
    var running = Tomodachi.start(producer);
    return new OurSending(
        running, producer.publisher(), data(new Payload(setting.size())), setting.persistent());
  }

  @Override
  public Receiving receiving(Setting setting, LongConsumer handled) {
    return Tomodachi.start(consumer(options(setting), handled))::close;
  }

  private Options options(Setting setting) {
    var amqp =
        AmqpOptions.defaults()
            .withHost(Setting.HOST)
            .withPort(setting.port())
            .withRequired(true)
            .withRoutingKeyPrefix(setting.prefix())
            .withQueueNamePrefix(setting.prefix());
    var qos = amqp.qos().withQueuePrefetchCount(Math.max(1, setting.prefetch()));
    return Options.of(amqp.withQos(qos), messaging);
  }
}
