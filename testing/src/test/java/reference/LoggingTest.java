package reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tomodachi.Invocation;
import tomodachi.Service;
import tomodachi.StartService;
import tomodachi.StartedService;
import tomodachi.StopService;
import tomodachi.http.Get;
import tomodachi.testing.LogLine;
import tomodachi.testing.RunningService;

/// test_logging, and of test_logging_internals what happens before a line is written: contexts and
/// fields.
class LoggingTest {
  private static final Logger LOG = LoggerFactory.getLogger("test_logging");

  @Service("test_logging")
  static class Logging {
    @StartService
    void startService() {
      LOG.info("_start_service");
    }

    @StartedService
    void startedService() {
      LOG.info("_started_service");
    }

    @StopService
    void stopService() {
      LOG.info("_stop_service");
    }

    @Get("/fields")
    void fields() {
      LOG.atInfo().addKeyValue("x", 4711).addKeyValue("y", 1338).log("both");
      LOG.atInfo().addKeyValue("z", 3.14).log("one");
    }

    @Get("/tasks")
    void tasks() throws InterruptedException {
      MDC.put("value", "abc");
      LOG.info("before the task");
      var threads = Invocation.threadFactory();
      var task = threads.newThread(LoggingTest::task);
      MDC.put("value", "xyz");
      task.start();
      task.join();
      LOG.info("after the task");
    }

    @Get("/bare")
    void bare() throws InterruptedException {
      Thread.ofVirtual().start(() -> LOG.info("elsewhere")).join();
    }

    @Get("/library")
    void library() {
      LoggerFactory.getLogger("some.library").info("by SLF4J");
    }
  }

  private static void task() {
    LOG.info("beginning of the task");
    MDC.put("value", "def");
    LOG.info("end of the task");
  }

  private static List<LogLine> linesOf(String path) {
    try (var running = RunningService.start(Logging.class)) {
      running.get(path);
      return running.logs().lines("test_logging").stream()
          .filter(line -> !line.message().endsWith("_service"))
          .toList();
    }
  }

  @Test
  void lifecycleMethodsLogWithTheirContext() {
    var running = RunningService.start(Logging.class);
    running.close();

    assertThat(running.logs().lines("test_logging"))
        .extracting(LogLine::message)
        .containsExactly("_start_service", "_started_service", "_stop_service");
    assertThat(running.logs().lines("test_logging"))
        .extracting(LogLine::context)
        .containsExactly(
            hook("startService", "lifecycle.setup"),
            hook("startedService", "lifecycle.initialized"),
            hook("stopService", "lifecycle.teardown"));
  }

  private static Map<String, String> hook(String handler, String event) {
    return Map.of(
        "service", "test_logging", "handler", handler, "type", "tomodachi.event", "event", event);
  }

  @Test
  void fieldsKeepTheirTypesAndBelongToOneLine() {
    assertThat(linesOf("/fields"))
        .extracting(LogLine::fields)
        .containsExactly(Map.of("x", 4711, "y", 1338), Map.of("z", 3.14));
  }

  @Test
  void aTaskHasTheContextOfItsBeginningAndChangesOnlyItsOwn() {
    assertThat(linesOf("/tasks"))
        .extracting(line -> line.message() + ": " + line.context().get("value"))
        .containsExactly(
            "before the task: abc",
            "beginning of the task: abc",
            "end of the task: def",
            "after the task: xyz");
  }

  @Test
  void aTaskOfAHandlerNamesTheHandler() {
    assertThat(linesOf("/tasks"))
        .allSatisfy(line ->
            assertThat(line.context())
                .containsEntry("service", "test_logging")
                .containsEntry("handler", "tasks")
                .containsEntry("type", "tomodachi.http"));
  }

  @Test
  void whatAHandlerPutsIntoTheContextEndsWithTheCall() {
    try (var running = RunningService.start(Logging.class)) {
      running.get("/tasks");
      running.get("/fields");

      assertThat(running.logs().lines("test_logging"))
          .filteredOn(line -> line.message().equals("both"))
          .singleElement()
          .satisfies(line -> assertThat(line.context()).doesNotContainKey("value"));
    }
  }

  @Test
  void aThreadOfItsOwnHasNoContext() {
    assertThat(linesOf("/bare"))
        .singleElement()
        .satisfies(line -> assertThat(line.context()).isEmpty());
  }

  @Test
  void linesOfLibrariesHaveTheContextToo() {
    try (var running = RunningService.start(Logging.class)) {
      running.get("/library");

      assertThat(running.logs().lines("some.library"))
          .singleElement()
          .satisfies(line -> assertThat(line.context()).containsEntry("handler", "library"));
    }
  }
}
