package tomodachi.embedded.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// Starting and stopping the embedded server.
class EmbeddedAwsServerTest {

  private final EmbeddedBroker server = new EmbeddedAwsServer();

  @Test
  void itIsFoundByItsProtocol() {
    assertThat(EmbeddedBroker.of("aws")).containsInstanceOf(EmbeddedAwsServer.class);
    assertThat(EmbeddedBroker.of("AWS")).isEmpty();
  }

  @Test
  void itListensOnLoopbackOnly() throws Exception {
    try (var running = start(0)) {
      assertThat(running.address().getAddress().isLoopbackAddress()).isTrue();
      assertThat(running.address().getPort()).isPositive();
    }
  }

  @Test
  void whoAsksWithABrowserLearnsWhatItIs() throws Exception {
    try (var running = start(0)) {
      assertThat(get(running))
          .isEqualTo(
              "The embedded AWS server of Tomodachi: SNS, SQS and STS for development and"
                  + " tests.\n");
    }
  }

  @Test
  void aPortIsTakenOnce() throws Exception {
    try (var running = start(0)) {
      assertThatExceptionOfType(BindException.class).isThrownBy(() -> start(port(running)).close());
    }
  }

  @Test
  void aPortIsFreeAgainAfterClose() throws Exception {
    var first = start(0);
    get(first);
    first.close();

    try (var second = start(port(first))) {
      assertThat(get(second)).isNotEmpty();
    }
  }

  @Test
  void nobodyConnectsAfterClose() throws Exception {
    var running = start(0);

    running.close();

    assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> get(running));
  }

  @Test
  void closingTwiceIsNoMistake() throws Exception {
    var running = start(0);

    running.close();
    running.close();

    assertThat(running.address().getPort()).isPositive();
  }

  @Test
  void itsThreadsEndWithIt() throws Exception {
    try (var running = start(0)) {
      get(running);
      assertThat(threads()).isNotEmpty();
    }

    await().until(() -> threads().isEmpty());
  }

  @Test
  void memoryIsNotNegative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmbeddedAwsServer.withMemory(-1))
        .withMessage("Memory must not be negative, was -1");
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("tomodachi-aws"))
        .toList();
  }

  private EmbeddedBroker.Running start(int port) throws IOException {
    return server.start(port, Timeline.system());
  }

  private static String get(EmbeddedBroker.Running running) throws Exception {
    try (var client = new RawClient(running.address())) {
      return client.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").body();
    }
  }

  private static int port(EmbeddedBroker.Running running) {
    return running.address().getPort();
  }
}
