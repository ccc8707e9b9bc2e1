package benchmarks.worker;

import java.util.function.Consumer;

/// What a worker can do.
@FunctionalInterface
public interface Task {

  /// Does what a line asks for.
  ///
  /// @param note is told what is to be known before the end
  Measured run(String line, Consumer<String> note) throws Exception;
}
