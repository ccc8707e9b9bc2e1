package benchmarks.embedded;

import benchmarks.embedded.client.Client;
import benchmarks.embedded.client.Target;
import benchmarks.embedded.server.Server;
import java.time.Duration;
import java.util.function.BiConsumer;

/// One rival's turn in a scenario, with a queue of its own, and the check that nothing is missing.
///
/// @param name of the queue
record Turn(Server server, Clients clients, Budget budget, String name) {

  // Half a step of the system's clock: so much may be there where it counts none.
  private static final Duration LEAST_CPU = Duration.ofMillis(5);

  /// What is measured, once begun.
  private interface Action {
    int run() throws Exception;
  }

  /// Measures.
  ///
  /// @param measured is told each measure with its result
  void run(Scenario scenario, BiConsumer<Measure, Measured> measured) throws Exception {
    switch (scenario) {
      case Scenario.FillAndDrain fillAndDrain -> run(fillAndDrain, measured);
      case Scenario.Pings pings -> run(pings, measured);
    }
  }

  private void run(Scenario.FillAndDrain scenario, BiConsumer<Measure, Measured> measured)
      throws Exception {
    var queue = admin().makeQueue(name, scenario.fifo());
    var topic = scenario.way() == Way.PUBLISH ? admin().makeTopic(name, queue) : "";
    var target = new Target(server.endpoint(), queue, topic, scenario.fifo(), scenario.size());
    try (var team = Team.open(client(scenario), target, scenario.connections())) {
      run(scenario, team, measured);
      checkEmpty(queue);
    }
    admin().deleteQueue(queue);
    if (!topic.isEmpty()) {
      admin().deleteTopic(topic);
    }
  }

  private void run(
      Scenario.FillAndDrain scenario, Team team, BiConsumer<Measure, Measured> measured)
      throws Exception {
    var filling = new Filling(scenario.way(), budget.most(), budget.sending());
    var filled = measure(() -> filling.run(team));
    measured.accept(scenario.filling(), filled);
    var ledger = new Ledger(filled.count(), scenario.fifo());
    var drained =
        measure(() -> {
          new Draining(scenario.most(), ledger).run(team);
          return filled.count();
        });
    if (scenario.drainCounts()) {
      measured.accept(scenario.draining(), drained);
    }
  }

  private Measured measure(Action action) throws Exception {
    var begin = System.nanoTime();
    var cpu = server.cpu();
    var count = action.run();
    var nanos = System.nanoTime() - begin;
    var used = server.cpu().minus(cpu).toNanos();
    return new Measured(count, nanos, Math.max(used, LEAST_CPU.toNanos()));
  }

  private void run(Scenario.Pings scenario, BiConsumer<Measure, Measured> measured)
      throws Exception {
    var queue = admin().makeQueue(name, false);
    var target = new Target(server.endpoint(), queue, "", false, scenario.size());
    try (var sender = client(scenario).open(target);
        var waiter = client(scenario).open(target)) {
      measured.accept(scenario.measure(), new PingPong(sender, waiter, budget.pings()).run());
      checkEmpty(queue);
    }
    admin().deleteQueue(queue);
  }

  private Client client(Scenario scenario) {
    return clients.get(scenario.access());
  }

  private Admin admin() {
    return Admin.of(clients.sdk(), server.endpoint());
  }

  private void checkEmpty(String queue) {
    var depth = admin().depth(queue);
    if (depth != 0) {
      throw new IllegalStateException(
          "%s: %d messages were deleted but are still there"
              .formatted(server.rival().title(), depth));
    }
  }
}
