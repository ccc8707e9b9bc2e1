package benchmarks.aws;

import benchmarks.aws.client.Step;
import benchmarks.worker.Measured;
import benchmarks.worker.Task;
import benchmarks.worker.Worker;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// A contender that is ready for its steps.
///
/// @param task does a step
/// @param onClose ends its process
record Competitor(Contender contender, Task task, Closeable onClose) implements Closeable {

  /// Starts one in its own process.
  ///
  /// @param flags of its JVM
  static Competitor start(Contender contender, List<String> flags) throws IOException {
    var worker = Worker.start(contender.title(), ContenderMain.class, flags, contender.name());
    return new Competitor(contender, worker, worker);
  }

  /// Has it do a step.
  ///
  /// @throws IllegalStateException when it failed
  Measured run(Step step) throws Exception {
    return task.run(step.line(), _ -> {});
  }

  @Override
  public void close() throws IOException {
    onClose.close();
  }
}
