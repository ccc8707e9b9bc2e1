package tomodachi.cli.internal.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static tomodachi.messaging.transport.Embeddable.AMQP;
import static tomodachi.messaging.transport.Embeddable.AWS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.messaging.transport.Embeddable;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

class LoneBrokersTest {
  private static final BrokerPort ANY_AMQP = new BrokerPort(AMQP, 0);
  private static final BrokerPort ANY_AWS = new BrokerPort(AWS, 0);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<ServerSocket> sockets = new CopyOnWriteArrayList<>();

  private LoneBrokers lone(Function<Embeddable, Optional<EmbeddedBroker>> installed) {
    return new LoneBrokers(installed, Timeline.system(), new PrintStream(out, true, UTF_8));
  }

  private LoneBrokers listening() {
    return lone(kind -> Optional.of(new ListeningBroker(kind.protocol(), sockets)));
  }

  private LoneBrokers refusing(IOException reason) {
    return lone(kind -> Optional.of(new RefusingBroker(kind.protocol(), reason)));
  }

  private static void assertFailure(ThrowingCallable call, String message) {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(call)
        .withMessage(message)
        .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(1));
  }

  private void assertAnnounced(String text, BrokerPort... wanted) throws InterruptedException {
    var running = Thread.ofVirtual().start(() -> listening().run(List.of(wanted)));
    await().until(() -> out.toString(UTF_8).lines().count() == text.lines().count());
    assertThat(out.toString(UTF_8)).isEqualTo(text.formatted(ports()));
    assertThat(sockets).hasSize(wanted.length).noneMatch(ServerSocket::isClosed);

    running.interrupt();
    running.join();
    assertThat(sockets).allMatch(ServerSocket::isClosed);
  }

  private Object[] ports() {
    return sockets.stream().map(ServerSocket::getLocalPort).toArray();
  }

  @Test
  void itSaysWhereItListensAndIsClosedAtTheEnd() throws InterruptedException {
    assertAnnounced(
        """
        AMQP broker for development on amqp://127.0.0.1:%d (guest/guest), in memory; \
        stop it with ctrl+c
        """,
        ANY_AMQP);
  }

  @Test
  void ofAwsItSaysWhatToSet() throws InterruptedException {
    assertAnnounced(
        """
        SNS, SQS and STS for development on http://127.0.0.1:%1$d, in memory; \
        stop it with ctrl+c
          export AWS_ENDPOINT_URL=http://127.0.0.1:%1$d AWS_REGION=us-east-1 \
        AWS_DEFAULT_REGION=us-east-1 AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
        """,
        ANY_AWS);
  }

  @Test
  void severalRunTogether() throws InterruptedException {
    assertAnnounced(
        """
        AMQP broker for development on amqp://127.0.0.1:%1$d (guest/guest), in memory; \
        stop it with ctrl+c
        SNS, SQS and STS for development on http://127.0.0.1:%2$d, in memory; \
        stop it with ctrl+c
          export AWS_ENDPOINT_URL=http://127.0.0.1:%2$d AWS_REGION=us-east-1 \
        AWS_DEFAULT_REGION=us-east-1 AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
        """,
        ANY_AMQP, ANY_AWS);
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    assertTaken(
        new BrokerPort(AMQP, 5672),
        """
        error: port 5672 on 127.0.0.1 is already in use
          stop what listens there, or choose another with --amqp <port>; 0 takes a free one\
        """);
    assertTaken(
        new BrokerPort(AWS, 9732),
        """
        error: port 9732 on 127.0.0.1 is already in use
          stop what listens there, or choose another with --aws <port>; 0 takes a free one\
        """);
  }

  private void assertTaken(BrokerPort port, String message) {
    var taken = refusing(new BindException("Address already in use"));

    assertFailure(() -> taken.run(List.of(port)), message);
  }

  @Test
  void ofTwoTheOtherIsClosedAgainAndCanRunAlone() {
    var taken = new RefusingBroker("aws", new BindException("Address already in use"));
    var free = new ListeningBroker("amqp", sockets);
    var brokers = lone(kind -> Optional.of(kind == AMQP ? free : taken));

    assertFailure(
        () -> brokers.run(List.of(ANY_AMQP, new BrokerPort(AWS, 9732))),
        """
        error: port 9732 on 127.0.0.1 is already in use
          stop what listens there, or choose another with --aws <port>; 0 takes a free one
          the AMQP broker alone: tomodachi broker --amqp 0\
        """);
    assertThat(sockets).hasSize(1).allMatch(ServerSocket::isClosed);
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void anotherReasonIsRepeated() {
    var message =
        """
        error: can't listen on port 80 of 127.0.0.1: Permission denied
          choose another with --amqp <port>; 0 takes a free one\
        """;
    var port = List.of(new BrokerPort(AMQP, 80));

    assertFailure(() -> refusing(new BindException("Permission denied")).run(port), message);
    assertFailure(() -> refusing(new SocketException("Permission denied")).run(port), message);
  }

  @Test
  void whereThereIsNoneItIsSaidWhatToAdd() {
    assertFailure(
        () -> lone(_ -> Optional.empty()).run(List.of(ANY_AMQP)),
        """
        error: no AMQP broker is installed
          add tomodachi-embedded-amqp to the module path; a distribution has it in its folder lib\
        """);
    assertFailure(
        () -> lone(_ -> Optional.empty()).run(List.of(ANY_AWS)),
        """
        error: no AWS server is installed
          add tomodachi-embedded-aws to the module path; a distribution has it in its folder lib\
        """);
  }

  @ParameterizedTest
  @EnumSource
  void thoseOfTheDistributionAreFound(Embeddable kind) {
    assertThat(LoneBrokers.ofProcess(System.out).installed().apply(kind))
        .hasValueSatisfying(broker -> assertThat(broker.protocol()).isEqualTo(kind.protocol()));
  }

  private record RefusingBroker(String protocol, IOException reason) implements EmbeddedBroker {
    @Override
    public Running start(int port, Timeline timeline) throws IOException {
      throw reason;
    }
  }

  /// A broker that takes connections and says nothing.
  private record ListeningBroker(String protocol, List<ServerSocket> opened)
      implements EmbeddedBroker {
    @Override
    public Running start(int port, Timeline timeline) throws IOException {
      var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
      opened.add(socket);
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
