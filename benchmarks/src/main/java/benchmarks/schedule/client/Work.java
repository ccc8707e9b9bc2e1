package benchmarks.schedule.client;

import benchmarks.worker.Measured;
import benchmarks.worker.Task;
import java.util.function.Consumer;

/// What a contender does in its process.
public record Work(Scheduler scheduler, Runs.Reader crons) implements Task {

  @Override
  public Measured run(String line, Consumer<String> note) throws Exception {
    return switch (Step.parse(line)) {
      case Step.Beat beat -> new Beating(scheduler, beat).run(note);
      case Step.Next next -> new Walk(crons.read(next.expression())).during(next.time());
    };
  }
}
