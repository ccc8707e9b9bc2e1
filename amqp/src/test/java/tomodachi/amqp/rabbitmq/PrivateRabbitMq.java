package tomodachi.amqp.rabbitmq;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// A RabbitMQ node of the tests' own, of the installed package, which they may stop, empty and put
/// under an alarm. It listens on 127.0.0.1 only: without TLS, and with TLS for clients that have a
/// certificate of its [#authority].
///
/// There is one for all tests of a process; it ends with the process, also when that is killed.
public final class PrivateRabbitMq {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String LOCAL = "127.0.0.1";

  /// Ends the node when its input does, which happens at the latest when this process is gone.
  private static final String KEEPER =
      """
      epmd -port "$1" -address 127.0.0.1 & mapper=$!
      "$2" </dev/null & server=$!
      read -r _
      kill "$server" 2>/dev/null; wait "$server"
      kill "$mapper"
      """;

  private static @Nullable PrivateRabbitMq shared;

  private final Installation installation;
  private final NodeFolder folder;
  private final Authority authority;
  private @Nullable Process keeper;

  private PrivateRabbitMq(Installation installation) throws IOException, GeneralSecurityException {
    this.installation = installation;
    var directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "rabbitmq");
    folder = new NodeFolder(directory);
    authority = new Authority(directory.resolve("authority"));
    folder.write(authority, authority.issue("server", "dns:localhost"));
  }

  /// True where none is installed: its tests are then skipped with a line that can't be overlooked;
  /// with CI=true they are required.
  public static boolean isMissing() {
    if (Installation.find().isPresent()) {
      return false;
    }
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(
          "RabbitMQ is required with CI=true, but there is no /usr/lib/rabbitmq/lib/*/sbin");
    }
    System.err.println("!!! SKIPPED: no RabbitMQ is installed; no broker is stopped in tests");
    return true;
  }

  /// The node, running and as fresh as its users have left it.
  public static synchronized PrivateRabbitMq running()
      throws IOException, GeneralSecurityException {
    var node = shared;
    if (node == null) {
      node = new PrivateRabbitMq(Installation.find().orElseThrow());
      shared = node;
    }
    node.start();
    return node;
  }

  /// Where it listens, when it runs.
  public InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), folder.plain());
  }

  /// Where it listens for TLS, when it runs. Its certificate is for `localhost` only.
  public InetSocketAddress tlsAddress() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), folder.tls());
  }

  /// Who has issued its certificate, and whose clients it trusts.
  public Authority authority() {
    return authority;
  }

  /// Starts it, if it doesn't run, with what it had; returns when it takes connections.
  public void start() throws IOException {
    if (keeper == null) {
      var builder =
          new ProcessBuilder(
              "sh", "-c", KEEPER, "keeper", "" + folder.portMapper(), installation.server());
      builder.environment().putAll(folder.environment());
      keeper = builder.redirectErrorStream(true).redirectOutput(folder.output().toFile()).start();
    }
    Awaitility.await("RabbitMQ, see " + folder.output()).atMost(PATIENCE).until(this::answers);
  }

  private boolean answers() {
    try (var _ = connect()) {
      return true;
    } catch (IOException | TimeoutException _) {
      return false;
    }
  }

  /// A connection of the test's own.
  public Connection connect() throws IOException, TimeoutException {
    var factory = new ConnectionFactory();
    factory.setHost(LOCAL);
    factory.setPort(folder.plain());
    factory.setAutomaticRecoveryEnabled(false);
    return factory.newConnection("test");
  }

  /// Stops it properly, if it runs; what is durable stays.
  public void stop() throws IOException {
    var running = keeper;
    keeper = null;
    if (running != null) {
      running.getOutputStream().close();
      running.onExit().join();
    }
  }

  /// Ends it without warning.
  public void kill() throws IOException {
    var running = keeper;
    if (running != null) {
      running.descendants().forEach(ProcessHandle::destroyForcibly);
    }
    stop();
    Awaitility.await().atMost(PATIENCE).until(() -> !listens());
  }

  /// Its end takes the system a moment.
  private boolean listens() {
    try (var _ = new Socket(InetAddress.getLoopbackAddress(), folder.plain())) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /// Makes it forget everything. It must have been stopped.
  public void empty() throws IOException {
    folder.deleteData();
  }

  /// Runs `rabbitmqctl` on it.
  ///
  /// @return what that says
  public String ctl(String... arguments) throws IOException {
    var command = new ArrayList<>(List.of(installation.control(), "-q"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(folder.environment());
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(said);
    }
    return said;
  }
}
