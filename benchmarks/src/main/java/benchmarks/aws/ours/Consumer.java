package benchmarks.aws.ours;

import benchmarks.aws.client.Setting;
import benchmarks.embedded.client.Bodies;
import java.util.function.LongConsumer;
import tomodachi.Options;
import tomodachi.Service;
import tomodachi.aws.AwsSnsSqs;

/// Handles texts.
@Service("benchmark")
final class Consumer {

  final Options options;

  private final LongConsumer handled;

  Consumer(Options options, LongConsumer handled) {
    this.options = options;
    this.handled = handled;
  }

  @AwsSnsSqs(queueName = Setting.WORK)
  void work(String data) {
    handled.accept(Bodies.number(data));
  }
}
