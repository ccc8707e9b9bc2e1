package tomodachi.cli.internal.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Timeline;

/// Says what the command is busy with when that takes longer than 300 ms: one line on standard
/// error that moves, and is gone when it is closed. Where standard error is no terminal it says
/// nothing. Log lines written meanwhile stand above it. Usable from any thread.
///
/// ```java
/// try (var progress = Progress.begin("downloading")) {
///   progress.say("downloading orders.jar, 3 of 7");
/// }
/// ```
public final class Progress implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofMillis(300);
  static final Duration BEAT = Duration.ofMillis(100);

  private static final String WHEEL = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
  private static final int USUAL_WIDTH = 80;

  private final Timeline.Machine machine;
  private final Palette palette;
  private final int columns;
  private final StatusLine line;
  private final long begunAt;
  // The rest is guarded by this.
  private String text;
  private int beats;
  private boolean closed;
  private Timeline.@Nullable Alarm next;
  private @Nullable StandardStreams redirected;

  private Progress(
      String text, Timeline.Machine machine, PrintStream terminal, Palette palette, int columns) {
    this.text = text;
    this.machine = machine;
    this.palette = palette;
    this.columns = columns;
    this.line = new StatusLine(terminal);
    this.begunAt = machine.nanos();
  }

  /// Begins something that may take its time.
  ///
  /// @param text what, in a few words, such as `compiling`
  public static Progress begin(String text) {
    var environment = Environment.ofProcess();
    var dumb = environment.get("TERM").filter("dumb"::equals).isPresent();
    var progress =
        new Progress(
            text,
            Timeline.system().machine(),
            System.err,
            Palette.of(environment, true),
            Terminal.ERR.columns(USUAL_WIDTH));
    return Terminal.ERR.isThere() && !dumb ? progress.started() : progress;
  }

  /// The same on another terminal, with another time.
  static Progress begin(String text, Timeline.Machine machine, PrintStream terminal, int columns) {
    return new Progress(text, machine, terminal, Palette.PLAIN, columns).started();
  }

  private synchronized Progress started() {
    next = machine.after(PATIENCE, this::beatLater);
    return this;
  }

  /// A terminal that is held must not hold up the timeline.
  private void beatLater() {
    Thread.startVirtualThread(this::beat);
  }

  private synchronized void beat() {
    if (closed) {
      return;
    }
    if (redirected == null) {
      redirected = StandardStreams.above(line);
    }
    line.show(palette.paint(Colour.DIM, shown()));
    beats++;
    next = machine.after(BEAT, this::beatLater);
  }

  private String shown() {
    var seconds = TimeUnit.NANOSECONDS.toSeconds(machine.nanos() - begunAt);
    var turn = WHEEL.charAt(beats % WHEEL.length());
    var whole = "%c %s%s".formatted(turn, text, seconds < 2 ? " …" : " … " + seconds + " s");
    return whole.substring(0, Math.min(whole.length(), columns - 1));
  }

  /// Says something else from now on.
  ///
  /// @param text in one line; what doesn't fit on the terminal's is cut
  public synchronized void say(String text) {
    this.text = text;
  }

  /// It is done: the line goes. Does nothing the second time.
  @Override
  public synchronized void close() {
    closed = true;
    if (next != null) {
      next.close();
    }
    if (redirected != null) {
      redirected.close();
      redirected = null;
    }
    line.erase();
  }
}
