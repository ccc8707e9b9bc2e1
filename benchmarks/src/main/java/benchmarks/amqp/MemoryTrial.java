package benchmarks.amqp;

import benchmarks.Figures;
import benchmarks.Progress;
import benchmarks.amqp.client.How;
import benchmarks.amqp.client.Setting;
import benchmarks.amqp.client.Step;
import benchmarks.worker.Checksum;
import benchmarks.worker.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Very many messages through one small JVM, which is to need no more memory in the end than at the
/// beginning.
///
/// @param count of messages
record MemoryTrial(Broker broker, int count, Progress progress) {

  private static final List<String> FLAGS =
      List.of("-Xmx128m", "--enable-native-access=ALL-UNNAMED");
  private static final int SIZE = 100;
  private static final int PREFETCH = 250;

  /// What came out.
  ///
  /// @param heap the live heap in bytes, after each tenth
  record Outcome(String broker, Measured measured, List<Long> heap) {

    Outcome {
      heap = List.copyOf(heap);
    }
  }

  Outcome run() throws Exception {
    var prefix = "benchmark-%s.".formatted(UUID.randomUUID());
    var setting = new Setting(broker.port(), prefix, SIZE, false, PREFETCH);
    broker.makeQueue(setting.queue());
    try (var competitor = Competitor.start(Contender.ENVELOPED, FLAGS)) {
      return run(competitor, new Step(Step.Kind.LONG_FLOW, How.PIPELINED, count, setting));
    } finally {
      broker.deleteQueue(setting.queue());
    }
  }

  private Outcome run(Competitor competitor, Step step) throws Exception {
    var heap = new ArrayList<Long>();
    var measured =
        competitor.run(
            step,
            note -> {
              heap.add(Long.parseLong(note));
              tell(heap);
            });
    if (measured.count() != count || measured.checksum() != Checksum.ofFirst(count)) {
      throw new IllegalStateException(
          "%d messages were handled, expected were %d".formatted(measured.count(), count));
    }
    return new Outcome(broker.title(), measured, heap);
  }

  private void tell(List<Long> heap) {
    progress.say(
        "%d %%: %s KiB live".formatted(heap.size() * 10, Figures.whole(heap.getLast() / 1024.0)));
  }
}
