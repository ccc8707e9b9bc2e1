package tomodachi.cli.internal.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.cli.internal.log.LogEvents.event;

import ch.qos.logback.classic.Level;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tomodachi.LogEntry;
import tomodachi.LogSink;

class SinkAppenderTest {
  private final SinkAppender appender = new SinkAppender();
  private final List<LogEntry> written = new ArrayList<>();

  @BeforeEach
  void startAppender() {
    appender.start();
  }

  @Test
  void theSinkGetsTheWholeEvent() {
    var failure = LogEvents.failure();
    var event = LogEvents.thrown(event("sold", Level.WARN), failure);
    LogEvents.with(event, "amount", 3);
    event.setMDCPropertyMap(Map.of("handler", "h"));
    var _ = appender.open(written::add);

    appender.doAppend(event);

    assertThat(written)
        .containsExactly(
            new LogEntry(
                Instant.parse("2026-11-22T03:49:29.106381999Z"),
                System.Logger.Level.WARNING,
                "tomodachi.service",
                "sold",
                Map.of("amount", 3, "handler", "h"),
                failure));
  }

  @Test
  void whatWasLoggedBeforeComesFirst() {
    appender.doAppend(event("one", Level.INFO));
    appender.doAppend(event("two", Level.TRACE));

    var _ = appender.open(written::add);
    appender.doAppend(event("three", Level.ERROR));

    assertThat(written).extracting(LogEntry::message).containsExactly("one", "two", "three");
    assertThat(written)
        .extracting(LogEntry::level)
        .containsExactly(
            System.Logger.Level.INFO, System.Logger.Level.DEBUG, System.Logger.Level.ERROR);
  }

  @Test
  void whatTheSinkLogsItselfIsDroppedFromItsFirstEventOn() {
    appender.doAppend(event("waiting", Level.INFO));
    LogSink talkative =
        entry -> {
          written.add(entry);
          if (written.size() < 10) {
            appender.doAppend(event("by the sink", Level.INFO));
          }
        };

    var _ = appender.open(talkative);
    appender.doAppend(event("later", Level.INFO));

    assertThat(written).extracting(LogEntry::message).containsExactly("waiting", "later");
  }

  @Test
  void onlyTheLastThousandWait() {
    for (var i = 0; i < 1_500; i++) {
      appender.doAppend(event(Integer.toString(i), Level.INFO));
    }

    var _ = appender.open(written::add);

    assertThat(written).hasSize(1_000);
    assertThat(written.getFirst().message()).isEqualTo("500");
  }

  /// Fails always, and keeps that it was closed.
  private static final class FullDisk implements LogSink, AutoCloseable {
    private int writes;
    private boolean closed;

    @Override
    public void write(LogEntry entry) throws IOException {
      writes++;
      throw new IOException("disk full");
    }

    @Override
    public void close() throws IOException {
      closed = true;
      throw new IOException("still full");
    }
  }

  @Test
  void aSinkThatFailsIsReportedOnceAndAskedAgain() {
    var disk = new FullDisk();
    var report =
        standardErrorOf(() -> {
          var opened = appender.open(disk);
          appender.doAppend(event("one", Level.INFO));
          appender.doAppend(event("two", Level.INFO));
          opened.close();
        });

    assertThat(disk.writes).isEqualTo(2);
    assertThat(disk.closed).isTrue();
    assertThat(report)
        .startsWith(
            "error: the custom logger \"tomodachi.cli.internal.log.SinkAppenderTest$FullDisk\""
                + " failed; if it fails again, that isn't reported\n"
                + "java.io.IOException: disk full\n    at ")
        .doesNotContain("still full");
  }

  @Test
  void anInterruptOfTheSinkIsKept() {
    var report =
        standardErrorOf(() -> {
          var _ =
              appender.open(entry -> {
                throw new InterruptedException();
              });
          appender.doAppend(event("one", Level.INFO));
        });

    assertThat(Thread.interrupted()).isTrue();
    assertThat(report).contains("java.lang.InterruptedException");
  }

  @Test
  void nothingIsWrittenAfterTheEnd() {
    var opened = appender.open(written::add);

    opened.close();
    appender.doAppend(event("late", Level.INFO));

    assertThat(written).isEmpty();
  }

  private static String standardErrorOf(Runnable task) {
    var err = new ByteArrayOutputStream();
    var before = System.err;
    System.setErr(new PrintStream(err, true, UTF_8));
    try {
      task.run();
    } finally {
      System.setErr(before);
    }
    return err.toString(UTF_8);
  }
}
