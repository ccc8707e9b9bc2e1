package tomodachi.cli.internal.libraries;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.transport.Timeline;

/// What is shown while libraries are fetched.
class DownloadLineTest {
  private final Hand time = new Hand();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private DownloadLine line(boolean terminal) {
    return new DownloadLine(new PrintStream(err, true, UTF_8), terminal, time);
  }

  private String shown() {
    return err.toString(UTF_8);
  }

  @Test
  void nothingIsShownOfWhatIsQuick() {
    try (var line = line(true)) {
      line.fetched("a.jar", 0, 10);
      line.fetched("a.jar", 10, 10);
    }
    time.pass(Duration.ofSeconds(1));

    assertThat(shown()).isEmpty();
  }

  @Test
  void aTerminalHasALineThatChangesAndGoesAway() {
    try (var line = line(true)) {
      line.fetched("a.jar", 500_000, 1_000_000);
      time.pass(Duration.ofMillis(300));
      line.fetched("a.jar", 700_000, 1_000_000);
      time.pass(Duration.ofMillis(100));
      line.fetched("b.jar", 600_000, -1);
    }

    assertThat(shown())
        .isEqualTo(
            "\r\u001b[Kdownloading libraries: 0.5 MB of 1 files, a.jar"
                + "\r\u001b[Kdownloading libraries: 1.3 MB of 2 files, b.jar"
                + "\r\u001b[K");
  }

  @Test
  void elsewhereOneLineIsWritten() {
    try (var line = line(false)) {
      time.pass(Duration.ofMillis(300));
      line.fetched("a.jar", 0, 10);
      time.pass(Duration.ofSeconds(5));
      line.fetched("b.jar", 0, 10);
    }

    assertThat(shown()).isEqualTo("downloading libraries, once…\n");
  }

  @Test
  void whatIsFoundOnThisMachineIsNoDownload() {
    try (var _ = line(false)) {
      time.pass(Duration.ofSeconds(1));
    }

    assertThat(shown()).isEmpty();
  }

  /// A clock moved by hand.
  private static final class Hand implements Timeline.Machine {
    private record Task(long due, Runnable action) {}

    private final List<Task> tasks = new ArrayList<>();
    private long nanos;

    @Override
    public long nanos() {
      return nanos;
    }

    @Override
    public Timeline.Alarm after(Duration delay, Runnable task) {
      var planned = new Task(nanos + delay.toNanos(), task);
      tasks.add(planned);
      return () -> tasks.remove(planned);
    }

    void pass(Duration duration) {
      nanos += duration.toNanos();
      var due = tasks.stream().filter(task -> task.due <= nanos).toList();
      tasks.removeAll(due);
      due.forEach(task -> task.action.run());
    }
  }
}
