package benchmarks.aws.client;

import benchmarks.worker.Crowd;
import benchmarks.worker.Measured;
import benchmarks.worker.Meter;
import benchmarks.worker.Usage;
import java.time.Duration;

/// Does what a step asks for, with one contender.
public record Work(Messenger messenger) {

  // The part of the time that it takes until whoever waits for messages has begun to.
  private static final int SETTLING = 30;

  /// Does it.
  public Measured run(Step step) throws Exception {
    return switch (step.kind()) {
      case PUBLISH -> publish(step);
      case CONSUME -> consume(step);
      case IDLE -> idle(step);
    };
  }

  private Measured publish(Step step) throws Exception {
    try (var sending = messenger.sending(step.setting(), step.target())) {
      var begin = Usage.now();
      new Crowd(step.atOnce())
          .run(step.count(), sending.unit(), (from, to) -> send(sending, from, to));
      return new Measured(step.count(), Usage.now().since(begin), step.count(), 0);
    }
  }

  private static void send(Sending sending, int from, int to) throws Exception {
    for (var number = from; number < to; number += sending.unit()) {
      sending.send(number);
    }
  }

  private Measured consume(Step step) throws Exception {
    var meter = new Meter(step.count());
    try (var _ = messenger.receiving(step.setting(), step.atOnce(), meter)) {
      meter.await();
    }
    return meter.result();
  }

  private Measured idle(Step step) throws Exception {
    try (var _ = messenger.receiving(step.setting(), step.atOnce(), _ -> {})) {
      var time = Duration.ofSeconds(step.count());
      Thread.sleep(time.dividedBy(SETTLING));
      var begin = Usage.now();
      Thread.sleep(time);
      return new Measured(1, Usage.now().since(begin), 0, 0);
    }
  }
}
