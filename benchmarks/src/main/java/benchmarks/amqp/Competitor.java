package benchmarks.amqp;

import benchmarks.amqp.client.Step;
import benchmarks.worker.Measured;
import benchmarks.worker.Worker;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/// A contender in its own process.
record Competitor(Contender contender, Worker worker) implements Closeable {

  /// Starts one.
  ///
  /// @param flags of its JVM
  static Competitor start(Contender contender, List<String> flags) throws IOException {
    return new Competitor(
        contender, Worker.start(contender.title(), ContenderMain.class, flags, contender.name()));
  }

  /// Has it do a step.
  ///
  /// @throws IllegalStateException when it failed
  Measured run(Step step) throws IOException {
    return run(step, _ -> {});
  }

  /// Has it do a step.
  ///
  /// @param note is told what it says before the end
  /// @throws IllegalStateException when it failed
  Measured run(Step step, Consumer<String> note) throws IOException {
    return worker.run(step.line(), note);
  }

  @Override
  public void close() {
    worker.close();
  }
}
