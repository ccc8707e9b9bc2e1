package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tomodachi.tasks.CapturedLogs;
import tomodachi.tasks.Events;
import tomodachi.tasks.Task;

class LifecycleTest {

  @Service("ordered")
  static class Ordered {
    Ordered() {
      Events.add("ordered", "construct");
    }

    @StartService
    void start() {
      Events.add("ordered", "@StartService");
    }

    @StartedService
    void started() {
      Events.add("ordered", "@StartedService");
    }

    @StoppingService
    void stopping() {
      Events.add("ordered", "@StoppingService");
    }

    @StopService
    void stop() {
      Events.add("ordered", "@StopService");
    }

    @Task("work")
    void work() {}
  }

  @Test
  void everyPhaseComesInItsOrder() {
    Tomodachi.start(Ordered.class).close();

    var events = Events.of("ordered");
    assertThat(events)
        .containsSubsequence(
            "construct",
            "validate",
            "@StartService",
            "open",
            "@StartedService",
            "begin",
            "stopIntake",
            "returnUnstarted",
            "flush",
            "@StopService",
            "close");
    assertThat(events.indexOf("@StoppingService"))
        .isBetween(events.indexOf("begin"), events.indexOf("@StopService"));
  }

  @Service("readiness")
  static class Readiness {
    final ServiceContext context;

    Readiness(ServiceContext context) {
      this.context = context;
    }

    @StartService
    void start() {
      assertThat(context.ready()).isFalse();
    }

    @StopService
    void stop() {
      Events.add("readiness", context.ready() + " " + context.stopping());
    }

    @Task("work")
    void work() {}
  }

  @Test
  void aServiceIsReadyFromBeginUntilTheStopIsAskedFor() {
    var running = Tomodachi.start(Readiness.class);

    assertThat(running.ready()).isTrue();
    assertThat(running.services().getFirst().ready()).isTrue();

    running.close();
    assertThat(running.ready()).isFalse();
    assertThat(Events.of("readiness")).contains("false true");
  }

  @Test
  void aPausedServiceCountsAsReady() {
    try (var running = Tomodachi.start(Readiness.class)) {
      running.pause();
      assertThat(running.ready()).isTrue();
      running.resume();
      assertThat(running.ready()).isTrue();
    }
  }

  @Service("throwing-start")
  static class ThrowingStart {
    @StartService
    void start() {
      throw new IllegalStateException("no database");
    }

    @StartedService
    void started() {
      Events.add("throwing-start", "@StartedService");
    }

    @StoppingService
    void stopping() {
      Events.add("throwing-start", "@StoppingService");
    }

    @StopService
    void stop() {
      Events.add("throwing-start", "@StopService");
    }

    @Task("work")
    void work() {}
  }

  @Test
  void anExceptionBeforeListeningEndsTheStartAndStillRunsTheStopMethods() {
    try (var logs = new CapturedLogs()) {
      assertThatThrownBy(() -> Tomodachi.start(ThrowingStart.class))
          .isInstanceOf(StartException.class)
          .hasMessage(
              "@StartService ThrowingStart.start failed: java.lang.IllegalStateException: no"
                  + " database");

      assertThat(logs.lines()).contains("exception: uncaught exception: no database");
    }
    assertThat(Events.of("throwing-start"))
        .contains("@StoppingService", "@StopService", "close")
        .doesNotContain("open", "@StartedService", "begin");
  }

  @Service("unreachable-tasks")
  static class Unreachable {
    @Task("work")
    void work() {}
  }

  @Test
  void aTransportThatCannotOpenEndsTheStartWithItsMessage() {
    assertThatThrownBy(() -> Tomodachi.start(Unreachable.class))
        .isInstanceOf(StartException.class)
        .hasMessage("Cannot reach the tasks at nowhere:1");
    assertThat(Events.of("unreachable-tasks")).contains("close").doesNotContain("begin");
    assertThat(Tomodachi.service(Unreachable.class)).isEmpty();
  }

  @Service("throwing-stop")
  static class ThrowingStop {
    @StoppingService
    void stopping() {
      throw new IllegalStateException("while stopping");
    }

    @StopService
    void stop() {
      throw new IllegalStateException("at the stop");
    }

    @Task("work")
    void work() {}
  }

  @Test
  void exceptionsOfStopMethodsAreLoggedAndChangeNothing() throws InterruptedException {
    var running = Tomodachi.start(ThrowingStop.class);
    try (var logs = new CapturedLogs()) {
      running.close();

      assertThat(logs.lines())
          .contains(
              "exception: uncaught exception: while stopping",
              "exception: uncaught exception: at the stop");
    }
    assertThat(running.await()).isZero();
    assertThat(Events.of("throwing-stop")).contains("close");
  }

  @Service("failing-steps")
  static class FailingSteps {
    @StopService
    void stop() {
      Events.add("failing-steps", "@StopService");
    }

    @Task("work")
    void work() {}
  }

  @Test
  void aTransportThatFailsToStopDoesNotKeepTheRestFromIt() {
    try (var logs = new CapturedLogs()) {
      Tomodachi.start(FailingSteps.class).close();

      assertThat(logs.lines())
          .contains("exception: a step of the stop failed step=stopping the intake");
    }
    assertThat(Events.of("failing-steps"))
        .containsSubsequence("stopIntake", "flush", "@StopService", "close");
  }

  @Service("interrupted-start")
  static class InterruptedStart {
    @StartService
    void start() throws InterruptedException {
      new CountDownLatch(1).await();
    }

    @StopService
    void stop() {
      Events.add("interrupted-start", "@StopService");
    }

    @Task("work")
    void work() {}
  }

  @Test
  void anInterruptedStartIsStoppedInOrder() throws InterruptedException {
    var flag = new AtomicBoolean();
    var starting =
        Thread.ofPlatform()
            .start(() -> {
              assertThatThrownBy(() -> Tomodachi.start(InterruptedStart.class))
                  .isInstanceOf(StartException.class);
              flag.set(Thread.currentThread().isInterrupted());
            });
    await().until(() -> Events.of("interrupted-start").contains("validate"));
    starting.interrupt();
    starting.join();

    assertThat(flag).isTrue();
    assertThat(Events.of("interrupted-start"))
        .containsSubsequence("@StopService", "close")
        .doesNotContain("open");
  }

  @Service("failing-constructor")
  static class FailingConstructor {
    FailingConstructor() {
      throw new IllegalArgumentException("no licence");
    }

    @Task("work")
    void work() {}
  }

  @Test
  void anExceptionInTheConstructorEndsTheStart() {
    assertThatThrownBy(() -> Tomodachi.start(FailingConstructor.class))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("failed to initialize instance of FailingConstructor")
        .hasMessageContaining("no licence");
    assertThat(Events.of("failing-constructor")).containsExactly("close");
  }

  static class BrokenStatic {
    static final int VALUE = Integer.parseInt("q");

    @Task("work")
    void work() {}
  }

  @Test
  void aStaticInitializerThatThrowsEndsTheStart() {
    assertThatThrownBy(() -> Tomodachi.start(BrokenStatic.class))
        .isInstanceOf(StartException.class)
        .hasMessage(
            "failed to initialize class BrokenStatic: java.lang.NumberFormatException: For input"
                + " string: \"q\"");
  }

  @Service("exits-at-start")
  static class ExitsAtStart {
    @StartService
    void start() {
      Tomodachi.exit(3);
    }

    @StopService
    void stop() {
      Events.add("exits-at-start", "@StopService");
    }

    @Task("work")
    void work() {}
  }

  @Test
  void aStopAskedForDuringTheStartIsCarriedOutAtOnce() throws InterruptedException {
    var running = Tomodachi.start(ExitsAtStart.class);

    assertThat(running.await()).isEqualTo(3);
    assertThat(Events.of("exits-at-start"))
        .contains("@StopService", "close")
        .doesNotContain("begin");
    Tomodachi.setExitCode(0);
  }

  @Test
  void liveServicesAreFoundByTypeAndName() {
    try (var _ = Tomodachi.start(Readiness.class)) {
      assertThat(Tomodachi.service(Readiness.class)).isPresent();
      assertThat(Tomodachi.service("readiness")).containsInstanceOf(Readiness.class);
      assertThat(Tomodachi.services()).hasAtLeastOneElementOfType(Readiness.class);
    }
    assertThat(Tomodachi.service("readiness")).isEmpty();
  }

  @Test
  void closingTwiceDoesNothingMore() {
    var running = Tomodachi.start(Ordered.class);
    running.close();
    var events = Events.of("ordered").size();

    running.close();

    assertThat(Events.of("ordered")).hasSize(events);
  }

  @Test
  void theExecutionContextHasTheCountersOfEachTransport() {
    try (var _ = Tomodachi.start(Ordered.class)) {
      assertThat(Tomodachi.executionContext())
          .containsEntry("tasks_enabled", true)
          .containsEntry("tasks_x", 1)
          .containsKeys(
              "tomodachi_version",
              "java_version",
              "system_platform",
              "process_id",
              "init_timestamp",
              "cwd",
              "watcher_enabled",
              "tasks_current_tasks",
              "tasks_total_tasks");
    }
  }

  @Test
  void anExitCodeIsOneByte() {
    assertThatThrownBy(() -> Tomodachi.setExitCode(256))
        .hasMessage("An exit code is 0 to 255, was 256");
  }
}
