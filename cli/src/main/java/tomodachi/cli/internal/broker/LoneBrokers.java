package tomodachi.cli.internal.broker;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.launch.StopSignal;
import tomodachi.messaging.transport.Embeddable;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// Embedded brokers that are all their process runs, so that other processes share them.
///
/// @param installed the broker of a kind, if there is one
/// @param timeline their time
/// @param out is told where they listen
public record LoneBrokers(
    Function<Embeddable, Optional<EmbeddedBroker>> installed, Timeline timeline, PrintStream out) {

  /// Those that are installed, in real time.
  public static LoneBrokers ofProcess(PrintStream out) {
    return new LoneBrokers(Embeddable::installed, Timeline.system(), out);
  }

  /// Runs them until the process is asked to end, or the thread is interrupted.
  ///
  /// @param wanted which, and where; at least one
  /// @throws CommandFailure when one isn't installed or can't listen; then none goes on
  public void run(List<BrokerPort> wanted) {
    try (var signal = StopSignal.take(timeline);
        var running = new RunningBrokers()) {
      for (var port : wanted) {
        running.add(port.kind(), start(port, wanted));
      }
      running.announceTo(out);
      signal.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private EmbeddedBroker.Running start(BrokerPort port, List<BrokerPort> wanted) {
    var broker = installed.apply(port.kind()).orElseThrow(() -> missing(port.kind()));
    try {
      return broker.start(port.port(), timeline);
    } catch (IOException e) {
      throw refused(port, wanted, e);
    }
  }

  private static CommandFailure missing(Embeddable kind) {
    return CommandFailure.ofStart(
        "no %s is installed".formatted(kind.title()),
        "add %s to the module path; a distribution has it in its folder lib"
            .formatted(kind.artifact()));
  }

  private static CommandFailure refused(
      BrokerPort port, List<BrokerPort> wanted, IOException reason) {
    var remedies = new ArrayList<String>();
    var another = "choose another with %s <port>; 0 takes a free one".formatted(port.option());
    remedies.add(isTaken(reason) ? "stop what listens there, or " + another : another);
    wanted.stream()
        .filter(other -> !other.equals(port))
        .map(other -> "the %s alone: %s".formatted(other.kind().title(), other.command()))
        .forEach(remedies::add);
    return CommandFailure.ofStart(error(port, reason), remedies.toArray(String[]::new));
  }

  private static String error(BrokerPort port, IOException reason) {
    return isTaken(reason)
        ? "port %d on 127.0.0.1 is already in use".formatted(port.port())
        : "can't listen on port %d of 127.0.0.1: %s".formatted(port.port(), text(reason));
  }

  /// A port that needs rights is refused by the same exception as one that is taken.
  private static boolean isTaken(IOException reason) {
    return reason instanceof BindException && text(reason).contains("in use");
  }

  private static String text(IOException reason) {
    return Objects.requireNonNullElse(reason.getMessage(), reason.getClass().getSimpleName());
  }
}
