package benchmarks.schedule;

import benchmarks.schedule.client.Punctuality;
import benchmarks.schedule.client.Step;
import benchmarks.worker.Measured;
import benchmarks.worker.Worker;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A contender in its process.
record Competitor(Contender contender, Worker worker) implements Closeable {

  static Competitor start(Contender contender, List<String> flags) throws IOException {
    return new Competitor(
        contender, Worker.start(contender.title(), ContenderMain.class, flags, contender.name()));
  }

  /// Runs schedules at every second.
  Beaten run(Step.Beat step) throws IOException {
    var notes = new ArrayList<String>();
    var measured = worker.run(step.line(), notes::add);
    return new Beaten(Punctuality.parse(notes.getFirst()), measured);
  }

  /// Finds next times.
  Measured run(Step.Next step) throws IOException {
    return worker.run(step.line(), _ -> {});
  }

  @Override
  public void close() {
    worker.close();
  }
}
