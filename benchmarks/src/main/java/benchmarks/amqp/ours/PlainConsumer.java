package benchmarks.amqp.ours;

import benchmarks.amqp.client.Payload;
import benchmarks.amqp.client.Setting;
import java.util.function.LongConsumer;
import tomodachi.Options;
import tomodachi.Service;
import tomodachi.amqp.Amqp;

/// Handles bytes.
@Service("benchmark")
final class PlainConsumer {

  final Options options;
  private final LongConsumer handled;

  PlainConsumer(Options options, LongConsumer handled) {
    this.options = options;
    this.handled = handled;
  }

  @Amqp(routingKey = Setting.WORK, queueName = Setting.WORK)
  void work(byte[] data) {
    handled.accept(Payload.number(data));
  }
}
