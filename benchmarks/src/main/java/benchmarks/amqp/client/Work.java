package benchmarks.amqp.client;

import benchmarks.worker.Crowd;
import benchmarks.worker.Measured;
import benchmarks.worker.Meter;
import benchmarks.worker.Usage;
import java.util.function.Consumer;

/// Does what a step asks for, with one contender.
///
/// @param note is told what is to be known before the end
public record Work(Messenger messenger, Consumer<String> note) {

  private static final int THREADS = 16;

  /// Does it.
  public Measured run(Step step) throws Exception {
    return switch (step.kind()) {
      case PUBLISH -> publish(step);
      case CONSUME -> consume(step);
      case FLOW -> flow(step);
      case LONG_FLOW -> new LongFlow(messenger, note).run(step);
    };
  }

  private Measured publish(Step step) throws Exception {
    try (var sending = messenger.sending(step.setting())) {
      var begin = Usage.now();
      publish(sending, step);
      var usage = Usage.now().since(begin);
      return new Measured(step.count(), usage, step.count(), 0);
    }
  }

  private static void publish(Sending sending, Step step) throws Exception {
    switch (step.how()) {
      case ONE_BY_ONE -> sendEach(sending, 0, step.count());
      case THREADS ->
          new Crowd(THREADS).run(step.count(), 1, (from, to) -> sendEach(sending, from, to));
      case PIPELINED -> sending.sendAll(0, step.count());
    }
  }

  private static void sendEach(Sending sending, int from, int to) throws Exception {
    for (var number = from; number < to; number++) {
      sending.send(number);
    }
  }

  private Measured consume(Step step) throws Exception {
    var meter = new Meter(step.count());
    try (var _ = messenger.receiving(step.setting(), meter)) {
      meter.await();
    }
    return meter.result();
  }

  private Measured flow(Step step) throws Exception {
    var meter = new Meter(step.count());
    try (var _ = messenger.receiving(step.setting(), meter);
        var sending = messenger.sending(step.setting())) {
      publish(sending, step);
      meter.await();
    }
    return meter.result();
  }
}
