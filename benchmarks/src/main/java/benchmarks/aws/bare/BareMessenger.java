package benchmarks.aws.bare;

import benchmarks.aws.client.Messenger;
import benchmarks.aws.client.Sending;
import benchmarks.aws.client.Setting;
import benchmarks.aws.client.Target;
import benchmarks.embedded.sdk.SdkClient;
import benchmarks.worker.Receiving;
import java.util.function.LongConsumer;

/// The AWS SDK with its blocking clients.
public final class BareMessenger implements Messenger {

  private final boolean batches;

  /// @param batches whether messages are sent and deleted in tens
  public BareMessenger(boolean batches) {
    this.batches = batches;
  }

  @Override
  public Sending sending(Setting setting, Target target) {
    var sdk = new SdkClient();
    return batches
        ? new BatchSending(sdk, setting, target)
        : new SingleSending(sdk, setting, target);
  }

  @Override
  public Receiving receiving(Setting setting, int concurrency, LongConsumer handled) {
    return Loops.begin(
        setting, concurrency, batches ? Deleting.TOGETHER : Deleting.ONE_BY_ONE, handled);
  }
}
