package command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Many clients at once, each with a connection of its own.
final class Crowd implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<RawConnection> connections = new ArrayList<>();

  Crowd(int size, int port) throws IOException {
    for (var i = 0; i < size; i++) {
      connections.add(new RawConnection(port));
    }
  }

  /// The same request on every connection at once.
  List<Future<RawConnection.Answer>> get(String path) {
    return connections.stream()
        .map(connection -> threads.submit(() -> connection.get(path)))
        .toList();
  }

  static List<RawConnection.Answer> await(List<Future<RawConnection.Answer>> answers)
      throws InterruptedException, ExecutionException {
    var all = new ArrayList<RawConnection.Answer>();
    for (var answer : answers) {
      all.add(answer.get());
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    for (var connection : connections) {
      connection.close();
    }
    threads.shutdownNow();
  }
}
