package tomodachi.testing.contract;

import java.util.List;
import tomodachi.testing.LogLine;
import tomodachi.testing.RunningService;

/// A service of the fixture that runs.
record ContractRun(MessagingFixture fixture, Object service, RunningService running) {

  ContractPublisher publisher() {
    return fixture.publisher(service);
  }

  String uuid() {
    return running.context().uuid();
  }

  List<LogLine> lines() {
    return running.logs().lines();
  }

  /// Stops, drains, and waits for it.
  void stop() {
    running.close();
  }

  /// Begins to stop, on another thread.
  Thread stopAside() {
    return Thread.ofVirtual().name("contract-stop").start(this::stop);
  }

  /// What the line at the end of a stop counts under this name.
  long drained(String what) {
    return lines().stream()
        .filter(line -> line.message().equals("drained"))
        .map(line -> (Number) line.fields().getOrDefault(what, -1))
        .mapToLong(Number::longValue)
        .sum();
  }
}
