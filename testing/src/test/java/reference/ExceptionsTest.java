package reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.StartException;
import tomodachi.StartService;
import tomodachi.StartedService;
import tomodachi.StopService;
import tomodachi.StoppingService;
import tomodachi.Tomodachi;
import tomodachi.http.Get;
import tomodachi.testing.CapturedLogs;
import tomodachi.testing.LogLine;
import tomodachi.testing.RunningService;

/// test_exception_service.
class ExceptionsTest {

  /// Fails where it is told to.
  static class Fragile {
    private final String breaksIn;
    final List<String> steps = Collections.synchronizedList(new ArrayList<>());

    Fragile(String breaksIn) {
      this.breaksIn = breaksIn;
    }

    private void step(String name) {
      steps.add(name);
      if (name.equals(breaksIn)) {
        throw new IllegalStateException("broken in " + name);
      }
    }

    @StartService
    void start() {
      step("start");
    }

    @StartedService
    void started() {
      step("started");
    }

    @StoppingService
    void stopping() {
      step("stopping");
    }

    @StopService
    void stop() {
      step("stop");
    }

    @Get("/")
    String index() {
      return "here";
    }
  }

  static class BornBroken {
    BornBroken() {
      throw new IllegalStateException("broken in the constructor");
    }

    @StartService
    void start() {}
  }

  private static List<LogLine> exceptions(CapturedLogs logs) {
    return logs.lines("exception");
  }

  @Test
  void anExceptionInTheConstructorFailsTheStart() {
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> RunningService.start(BornBroken.class))
        .withMessageContaining("failed to initialize instance of BornBroken")
        .withMessageContaining("broken in the constructor");
    assertThat(Tomodachi.service(BornBroken.class)).isEmpty();
  }

  @Test
  void anExceptionInStartServiceFailsTheStartAndTheStopHooksRun() {
    var fragile = new Fragile("start");
    try (var logs = CapturedLogs.start()) {
      assertThatExceptionOfType(StartException.class)
          .isThrownBy(() -> RunningService.start(fragile))
          .withMessage(
              "@StartService Fragile.start failed: java.lang.IllegalStateException: broken in"
                  + " start")
          .withRootCauseInstanceOf(IllegalStateException.class);

      assertThat(fragile.steps).startsWith("start").containsOnlyOnce("stopping", "stop");
      assertThat(fragile.steps).doesNotContain("started");
      assertThat(exceptions(logs))
          .extracting(LogLine::message)
          .containsExactly("uncaught exception: broken in start");
      assertThat(logs.messages()).contains("failed to start service", "terminated service");
      assertThat(logs.messages()).doesNotContain("accepting http requests");
    }
  }

  @Test
  void anExceptionInStartedServiceStopsWhatListens() {
    var fragile = new Fragile("started");
    try (var logs = CapturedLogs.start()) {
      assertThatExceptionOfType(StartException.class)
          .isThrownBy(() -> RunningService.start(fragile));

      assertThat(fragile.steps).containsExactlyInAnyOrder("start", "started", "stopping", "stop");
      assertThat(logs.messages()).contains("accepting http requests", "terminated service");
      assertThat(logs.messages()).doesNotContain("started service successfully");
    }
  }

  @Test
  void exceptionsInStopHooksAreLoggedAndChangeNothing() {
    for (var hook : List.of("stopping", "stop")) {
      var fragile = new Fragile(hook);
      var running = RunningService.start(fragile);

      var exitCode = running.stop();

      assertThat(exitCode).isZero();
      assertThat(fragile.steps).containsExactlyInAnyOrder("start", "started", "stopping", "stop");
      var line = exceptions(running.logs()).getFirst();
      assertThat(line.message()).isEqualTo("uncaught exception: broken in " + hook);
      assertThat(line.thrown()).hasMessage("broken in " + hook);
      assertThat(line.context()).containsEntry("service", "fragile").containsEntry("handler", hook);
      running.close();
    }
  }

  @Test
  void aServiceThatFailsTakesThoseBesideItAlong() {
    var sound = new LifecycleTest.Dummy();

    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> RunningService.start(sound, new Fragile("started")));

    assertThat(sound.steps).endsWith("stop");
    assertThat(Tomodachi.service(LifecycleTest.Dummy.class)).isEmpty();
  }

  static class Thrower {
    @Get("/throw")
    String index() {
      throw new IllegalStateException("broken in a handler");
    }
  }

  @Test
  void anExceptionInAHandlerIsAnsweredWithoutItsText() {
    try (var thrower = RunningService.start(Thrower.class)) {
      var answer = thrower.get("/throw");

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).doesNotContain("broken");
      assertThat(exceptions(thrower.logs()))
          .singleElement()
          .extracting(LogLine::message)
          .asString()
          .startsWith("uncaught exception: ")
          .contains("broken in a handler");
    }
  }
}
