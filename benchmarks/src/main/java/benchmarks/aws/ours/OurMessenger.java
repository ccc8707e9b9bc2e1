package benchmarks.aws.ours;

import benchmarks.aws.client.Messenger;
import benchmarks.aws.client.Sending;
import benchmarks.aws.client.Setting;
import benchmarks.aws.client.Target;
import benchmarks.worker.Receiving;
import java.util.List;
import java.util.function.LongConsumer;
import tomodachi.Options;
import tomodachi.Tomodachi;
import tomodachi.aws.AwsEndpointOptions;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.launch.Launch;

/// Services without envelope, one that publishes and one that consumes.
public final class OurMessenger implements Messenger {

  /// For a contender's process.
  public OurMessenger() {}

  @Override
  public Sending sending(Setting setting, Target target) {
    var producer = new Producer(options(setting));
    var running = Tomodachi.start(producer);
    return new OurSending(running, producer.publisher(), target, setting.size());
  }

  @Override
  public Receiving receiving(Setting setting, int concurrency, LongConsumer handled) {
    return Launch.of(new Consumer(options(setting), handled))
            .withOverrides(List.of("handlers.work.concurrency=" + concurrency))
            .start()
        ::close;
  }

  private static Options options(Setting setting) {
    return Options.of(
        AwsSnsSqsOptions.defaults()
            .withRegionName("eu-west-1")
            .withCredentials("test", "test")
            .withTopicPrefix(setting.prefix())
            .withQueueNamePrefix(setting.prefix())
            .withRequired(true),
        AwsEndpointOptions.of(setting.endpoint()));
  }
}
