package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tomodachi.launch.Launch;
import tomodachi.tasks.CapturedLogs;
import tomodachi.tasks.Task;

/// What the framework and lifecycle methods log while services live.
class LogLinesTest {

  @Service("told")
  static class Told {
    @Task("work")
    void work() {}
  }

  @Service("handlerless")
  static class Handlerless {
    @StartService
    void start() throws InterruptedException {
      LoggerFactory.getLogger("user").info("starting");
      var thread = Thread.ofPlatform().unstarted(Invocation.wrap(Handlerless::wrapped));
      thread.start();
      thread.join();
    }

    private static void wrapped() {
      LoggerFactory.getLogger("user").info("wrapped");
    }
  }

  @Service("refusing")
  static class Refusing {
    @StartService
    void start() {
      throw new IllegalStateException("no database");
    }
  }

  private static List<String> about(String service, CapturedLogs logs) {
    return logs.lines().stream().filter(line -> line.contains("service=" + service)).toList();
  }

  private static void withLevel(String logger, Level level, Runnable task) {
    var changed = (Logger) LoggerFactory.getLogger(logger);
    var before = changed.getLevel();
    changed.setLevel(level);
    try {
      task.run();
    } finally {
      changed.setLevel(before);
    }
  }

  @Test
  void eachPointOfALifeIsALineWithAnEvent() {
    try (var logs = new CapturedLogs()) {
      withLevel("tomodachi", Level.DEBUG, () -> Tomodachi.start(Told.class).close());

      assertThat(about("told", logs))
          .filteredOn(line -> !line.contains("uuid="))
          .containsExactly(
              "tomodachi.lifecycle: starting the service state=starting service=told",
              "tomodachi.event: -> lifecycle.setup event=lifecycle.setup service=told",
              "tomodachi.lifecycle: enabled handler functions state=initialized service=told",
              "tomodachi.event: -> lifecycle.initialized event=lifecycle.initialized service=told",
              "tomodachi.lifecycle: started service successfully state=ready service=told",
              "tomodachi.event: -> lifecycle.ready event=lifecycle.ready service=told",
              "tomodachi.event: -> lifecycle.interrupt event=lifecycle.interrupt service=told",
              "tomodachi.lifecycle: stopping service state=stopping service=told",
              "tomodachi.event: -> lifecycle.teardown event=lifecycle.teardown service=told",
              "tomodachi.lifecycle: terminated service state=terminated service=told");
    }
  }

  @Test
  void aServiceWithoutHandlersIsWarnedAbout() {
    try (var logs = new CapturedLogs()) {
      Tomodachi.start(Handlerless.class).close();
      Tomodachi.start(Told.class).close();

      assertThat(logs.events())
          .filteredOn(event -> event.getLevel() == Level.WARN)
          .extracting(ILoggingEvent::getFormattedMessage)
          .containsExactly("no transport handlers defined");
    }
  }

  @Test
  void aLifecycleMethodHasAContextAndItsThreadsToo() {
    try (var logs = new CapturedLogs()) {
      Tomodachi.start(Handlerless.class).close();

      var context =
          Map.of(
              "service", "handlerless",
              "handler", "start",
              "type", "tomodachi.event",
              "event", "lifecycle.setup");
      assertThat(logs.events())
          .filteredOn(event -> event.getLoggerName().equals("user"))
          .extracting(ILoggingEvent::getMDCPropertyMap)
          .containsExactly(context, context);
    }
  }

  @Test
  void aFailedStartIsToldWhereNothingIsLogged() {
    var err = new ByteArrayOutputStream();
    var before = System.err;
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      withLevel(Logger.ROOT_LOGGER_NAME, Level.OFF, () -> Launch.of(Refusing.class).run());
    } finally {
      System.setErr(before);
    }

    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "@StartService Refusing.start failed: java.lang.IllegalStateException: no database\n");
  }
}
