package benchmarks.embedded;

import benchmarks.embedded.client.Client;
import benchmarks.embedded.client.Lane;
import benchmarks.embedded.client.Target;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Connections that are used at once, each by a thread of its own.
record Team(List<Lane> lanes) implements Closeable {

  /// What each of them does.
  interface Job {
    void run(Lane lane) throws Exception;
  }

  /// Opens them.
  static Team open(Client client, Target target, int size) throws IOException {
    var lanes = new ArrayList<Lane>();
    for (var i = 0; i < size; i++) {
      lanes.add(client.open(target));
    }
    return new Team(lanes);
  }

  /// Returns when all are done.
  void run(Job job) throws Exception {
    try (var threads = Executors.newFixedThreadPool(lanes.size())) {
      for (var done : threads.invokeAll(lanes.stream().map(lane -> task(lane, job)).toList())) {
        done.get();
      }
    }
  }

  private static Callable<Void> task(Lane lane, Job job) {
    return () -> {
      job.run(lane);
      return null;
    };
  }

  @Override
  public void close() throws IOException {
    for (var lane : lanes) {
      lane.close();
    }
  }
}
