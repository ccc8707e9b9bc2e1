package benchmarks.aws.bare;

import benchmarks.aws.client.Setting;
import benchmarks.embedded.sdk.SdkClient;
import benchmarks.worker.Receiving;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/// As many loops as it takes for all handlers.
final class Loops implements Receiving {

  private static final int TEN = 10;

  private final SdkClient sdk;
  private final ExecutorService threads;
  private final List<Loop> loops;

  private Loops(SdkClient sdk, ExecutorService threads, List<Loop> loops) {
    this.sdk = sdk;
    this.threads = threads;
    this.loops = loops;
  }

  static Loops begin(Setting setting, int concurrency, Deleting deleting, LongConsumer handled) {
    var sdk = new SdkClient();
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    var most = Math.min(TEN, concurrency);
    var queue = new Queue(sdk.sqs(setting.endpoint()), setting.queueUrl());
    var loops =
        Stream.generate(() -> new Loop(queue, most, deleting, handled, threads))
            .limit((concurrency + TEN - 1) / TEN)
            .toList();
    loops.forEach(threads::execute);
    return new Loops(sdk, threads, loops);
  }

  @Override
  public void close() {
    loops.forEach(Loop::end);
    // Receives that wait are broken off.
    threads.shutdownNow();
    threads.close();
    sdk.close();
  }
}
