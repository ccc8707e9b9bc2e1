package tomodachi.cli.internal.broker;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.Optional;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.launch.StopSignal;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// An embedded AMQP broker that is all its process runs, so that other processes share it.
///
/// @param installed the broker, if there is one
/// @param timeline its time
/// @param out is told where it listens
public record LoneBroker(Optional<EmbeddedBroker> installed, Timeline timeline, PrintStream out) {
  private static final String AMQP = "amqp";

  /// The one that is installed, in real time.
  public static LoneBroker ofProcess(PrintStream out) {
    return new LoneBroker(EmbeddedBroker.of(AMQP), Timeline.system(), out);
  }

  /// Runs it until the process is asked to end, or the thread is interrupted.
  ///
  /// @param port of 127.0.0.1; 0 is a free one
  /// @throws CommandFailure when it isn't installed or can't listen
  public void run(int port) {
    var broker = installed.orElseThrow(LoneBroker::missing);
    try (var signal = StopSignal.take(timeline);
        var running = broker.start(port, timeline)) {
      announce(running.address());
      signal.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw refused(port, e);
    }
  }

  private void announce(InetSocketAddress address) {
    out.printf(
        "AMQP broker for development on amqp://%s:%d (guest/guest), in memory; stop it with"
            + " ctrl+c%n",
        address.getAddress().getHostAddress(), address.getPort());
    out.flush();
  }

  private static CommandFailure missing() {
    return CommandFailure.ofStart(
        "no AMQP broker is installed",
        "add tomodachi-embedded-amqp to the module path; a distribution has it in its folder lib");
  }

  private static CommandFailure refused(int port, IOException reason) {
    return isTaken(reason)
        ? CommandFailure.ofStart(
            "port %d on 127.0.0.1 is already in use".formatted(port),
            "stop what listens there, or choose another with --amqp <port>; 0 takes a free one")
        : CommandFailure.ofStart(
            "can't listen on port %d of 127.0.0.1: %s".formatted(port, text(reason)),
            "choose another with --amqp <port>; 0 takes a free one");
  }

  /// A port that needs rights is refused by the same exception as one that is taken.
  private static boolean isTaken(IOException reason) {
    return reason instanceof BindException && text(reason).contains("in use");
  }

  private static String text(IOException reason) {
    return Objects.requireNonNullElse(reason.getMessage(), reason.getClass().getSimpleName());
  }
}
