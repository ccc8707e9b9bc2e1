package benchmarks.worker;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Threads that share numbered work.
///
/// @param threads virtual ones, how many
public record Crowd(int threads) {

  /// The work on some numbers.
  @FunctionalInterface
  public interface Share {

    /// Does it.
    ///
    /// @param from the first number
    /// @param to the one after the last
    void run(int from, int to) throws Exception;
  }

  /// Has the work on the numbers from zero done, each thread a part of it, and returns when all of
  /// it is.
  ///
  /// @param unit all parts but the last are a multiple of it
  public void run(int count, int unit, Share share) throws Exception {
    var part = count / unit / threads * unit;
    var tasks = new ArrayList<Callable<Void>>();
    for (var thread = 0; thread < threads; thread++) {
      var from = thread * part;
      var to = thread == threads - 1 ? count : from + part;
      tasks.add(() -> {
        share.run(from, to);
        return null;
      });
    }
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var result : executor.invokeAll(tasks)) {
        result.get();
      }
    }
  }
}
