package benchmarks.embedded;

import benchmarks.Figures;
import benchmarks.Progress;
import benchmarks.embedded.client.Target;
import benchmarks.embedded.server.Rival;
import benchmarks.embedded.server.Rivals;
import benchmarks.embedded.server.Server;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How much memory messages take that are in a queue, in a fresh process for each size.
///
/// @param count of messages
record MemoryTrial(Rivals rivals, Clients clients, int count, Progress progress) {

  private static final int[] SIZES = {100, 1024};
  private static final int CONNECTIONS = 2;
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /// Bytes per message.
  ///
  /// @param size of its body
  /// @param heap in use after a full collection
  /// @param resident by which the process has grown
  record Outcome(Rival rival, int size, double heap, double resident) {}

  /// What a process has.
  private record Weight(long heap, long resident) {

    static Weight of(Server server) throws IOException {
      return new Weight(server.heap(), server.resident());
    }
  }

  List<Outcome> run() throws Exception {
    var outcomes = new ArrayList<Outcome>();
    for (var size : SIZES) {
      for (var rival : rivals.installed()) {
        try (var server = rivals.start(rival)) {
          outcomes.add(told(weigh(server, size)));
        }
      }
    }
    return outcomes;
  }

  private Outcome weigh(Server server, int size) throws Exception {
    var admin = Admin.of(clients.sdk(), server.endpoint());
    // So that what is loaded and compiled once isn't counted.
    fill(server, admin.makeQueue("first", false), size, count / 10);
    var queue = admin.makeQueue("second", false);
    var before = Weight.of(server);
    fill(server, queue, size, count);
    var after = Weight.of(server);
    check(server.rival(), admin.depth(queue));
    return new Outcome(
        server.rival(),
        size,
        perMessage(after.heap - before.heap),
        perMessage(after.resident - before.resident));
  }

  private void fill(Server server, String queue, int size, int messages) throws Exception {
    var target = new Target(server.endpoint(), queue, "", false, size);
    try (var team = Team.open(clients.raw(), target, CONNECTIONS)) {
      new Filling(Way.SEND_TEN, messages, LONGEST).run(team);
    }
  }

  private void check(Rival rival, int depth) {
    if (depth != count) {
      throw new IllegalStateException(
          "%s has %d of %d messages".formatted(rival.title(), depth, count));
    }
  }

  private double perMessage(long bytes) {
    return (double) bytes / count;
  }

  private Outcome told(Outcome outcome) {
    progress.say(
        "%s, %s: %s bytes of heap per message"
            .formatted(
                outcome.rival.title(), Measure.bytes(outcome.size), Figures.whole(outcome.heap)));
    return outcome;
  }
}
