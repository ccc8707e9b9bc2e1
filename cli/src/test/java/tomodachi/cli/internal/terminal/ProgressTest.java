package tomodachi.cli.internal.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tomodachi.transport.Timeline;

class ProgressTest {

  private static final String ERASED = "\r\u001b[K";

  /// Machine time that goes on when told.
  private static final class ManualTime implements Timeline.Machine {
    private final AtomicLong nanos = new AtomicLong();
    private final List<Runnable> due = new CopyOnWriteArrayList<>();
    private final List<Duration> delays = new CopyOnWriteArrayList<>();

    @Override
    public long nanos() {
      return nanos.get();
    }

    @Override
    public Timeline.Alarm after(Duration delay, Runnable task) {
      delays.add(delay);
      due.add(task);
      return () -> due.remove(task);
    }

    /// Waits for the next task, and runs it.
    void pass(Duration time) {
      await().until(() -> !due.isEmpty());
      nanos.addAndGet(time.toNanos());
      due.removeFirst().run();
    }
  }

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final ManualTime time = new ManualTime();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final PrintStream terminal = new PrintStream(written, true, UTF_8);

  @BeforeEach
  void redirect() {
    System.setOut(terminal);
    System.setErr(terminal);
  }

  @AfterEach
  void restore() {
    System.setOut(out);
    System.setErr(err);
  }

  private Progress begin(String text) {
    return Progress.begin(text, time, terminal, 40);
  }

  @Test
  void whatIsDoneWithin300MillisecondsIsNotShown() {
    begin("compiling").close();

    assertThat(time.delays).containsExactly(Duration.ofMillis(300));
    assertThat(time.due).isEmpty();
    assertThat(written()).isEmpty();
    assertThat(System.err).isSameAs(terminal);
  }

  @Test
  void whatTakesLongerIsShownOnOneLineThatIsGoneInTheEnd() {
    var progress = begin("compiling");
    time.pass(Progress.PATIENCE);
    awaitText("⠋ compiling …");
    time.pass(Progress.BEAT);
    awaitText("⠋ compiling …" + ERASED + "⠙ compiling …");

    progress.close();
    progress.close();

    assertThat(written()).isEqualTo("⠋ compiling …" + ERASED + "⠙ compiling …" + ERASED);
    assertThat(System.out).isSameAs(terminal);
    assertThat(System.err).isSameAs(terminal);
  }

  @Test
  void itSaysWhatIsDoneAndForHowLong() {
    try (var progress = begin("downloading")) {
      progress.say("downloading orders.jar");
      time.pass(Duration.ofSeconds(3));
      awaitText("⠋ downloading orders.jar … 3 s");
    }
  }

  @Test
  void whatDoesNotFitOnTheLineIsCut() {
    try (var _ = begin("x".repeat(100))) {
      time.pass(Progress.PATIENCE);
      awaitText("⠋ " + "x".repeat(37));
    }
  }

  @Test
  void whatIsPrintedMeanwhileStandsAboveTheLine() {
    try (var _ = begin("compiling")) {
      time.pass(Progress.PATIENCE);
      awaitText("⠋ compiling …");
      System.err.println("a log line");
      System.out.println("a word of the service");
      time.pass(Progress.BEAT);
      awaitText("⠋ compiling …" + ERASED + "a log line\na word of the service\n" + "⠙ compiling …");
    }
  }

  @Test
  void itDoesNotBreakIntoALineThatHasNotEnded() {
    try (var _ = begin("compiling")) {
      time.pass(Progress.PATIENCE);
      awaitText("⠋ compiling …");
      System.out.print("half a ");
      time.pass(Progress.BEAT);
      await().until(() -> !time.due.isEmpty());
      System.out.println("line");
      time.pass(Progress.BEAT);
      awaitText("⠋ compiling …" + ERASED + "half a line\n⠹ compiling …");
    }
  }

  @Test
  void whereThereIsNoTerminalNothingIsSaid() {
    System.setProperty("tomodachi.terminal", "");
    try (var progress = Progress.begin("compiling")) {
      progress.say("still compiling");
    } finally {
      System.clearProperty("tomodachi.terminal");
    }
    assertThat(written()).isEmpty();
  }

  private String written() {
    return written.toString(UTF_8);
  }

  private void awaitText(String text) {
    await().untilAsserted(() -> assertThat(written()).isEqualTo(text));
  }
}
