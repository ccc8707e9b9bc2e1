package tomodachi.cli.internal.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

class LoneBrokerTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private LoneBroker lone(Optional<EmbeddedBroker> installed) {
    return new LoneBroker(installed, Timeline.system(), new PrintStream(out, true, UTF_8));
  }

  private LoneBroker refusing(IOException reason) {
    return lone(
        Optional.of(
            new Broker() {
              @Override
              public Running start(int port, Timeline timeline) throws IOException {
                throw reason;
              }
            }));
  }

  private static void assertFailure(ThrowingCallable call, String message) {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(call)
        .withMessage(message)
        .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(1));
  }

  @Test
  void itSaysWhereItListensAndIsClosedAtTheEnd() throws InterruptedException {
    var socket = new CompletableFuture<ServerSocket>();
    var broker = lone(Optional.of(new ListeningBroker(socket)));

    var running = Thread.ofVirtual().start(() -> broker.run(0));
    await().until(() -> out.toString(UTF_8).endsWith("\n"));
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            AMQP broker for development on amqp://127.0.0.1:%d (guest/guest), in memory; \
            stop it with ctrl+c
            """
                .formatted(socket.join().getLocalPort()));
    assertThat(socket.join().isClosed()).isFalse();

    running.interrupt();
    running.join();
    assertThat(socket.join().isClosed()).isTrue();
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    assertFailure(
        () -> refusing(new BindException("Address already in use")).run(5672),
        """
        error: port 5672 on 127.0.0.1 is already in use
          stop what listens there, or choose another with --amqp <port>; 0 takes a free one\
        """);
  }

  @Test
  void anotherReasonIsRepeated() {
    var message =
        """
        error: can't listen on port 80 of 127.0.0.1: Permission denied
          choose another with --amqp <port>; 0 takes a free one\
        """;

    assertFailure(() -> refusing(new BindException("Permission denied")).run(80), message);
    assertFailure(() -> refusing(new SocketException("Permission denied")).run(80), message);
  }

  @Test
  void whereThereIsNoneItIsSaidWhatToAdd() {
    assertFailure(
        () -> lone(Optional.empty()).run(5672),
        """
        error: no AMQP broker is installed
          add tomodachi-embedded-amqp to the module path; a distribution has it in its folder lib\
        """);
  }

  @Test
  void theOneOfTheDistributionIsFound() {
    assertThat(LoneBroker.ofProcess(System.out).installed())
        .hasValueSatisfying(broker -> assertThat(broker.protocol()).isEqualTo("amqp"));
  }

  private interface Broker extends EmbeddedBroker {
    @Override
    default String protocol() {
      return "amqp";
    }
  }

  /// A broker that takes connections and says nothing.
  private record ListeningBroker(CompletableFuture<ServerSocket> opened) implements Broker {
    @Override
    public Running start(int port, Timeline timeline) throws IOException {
      var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
      opened.complete(socket);
      return new Running() {
        @Override
        public InetSocketAddress address() {
          return (InetSocketAddress) socket.getLocalSocketAddress();
        }

        @Override
        public void close() {
          try {
            socket.close();
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        }
      };
    }
  }
}
