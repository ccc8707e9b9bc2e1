package benchmarks.amqp.ours;

import benchmarks.amqp.client.Payload;
import benchmarks.amqp.client.Setting;
import java.util.function.LongConsumer;
import tomodachi.Options;
import tomodachi.Service;
import tomodachi.amqp.Amqp;

/// Handles records.
@Service("benchmark")
final class EnvelopedConsumer {

  final Options options;
  private final LongConsumer handled;

  EnvelopedConsumer(Options options, LongConsumer handled) {
    this.options = options;
    this.handled = handled;
  }

  @Amqp(routingKey = Setting.WORK, queueName = Setting.WORK)
  void work(Payload.Order order) {
    handled.accept(order.number());
  }
}
