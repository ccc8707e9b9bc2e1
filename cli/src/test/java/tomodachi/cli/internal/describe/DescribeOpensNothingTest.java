package tomodachi.cli.internal.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever describes a service leaves its ports and its brokers alone.
class DescribeOpensNothingTest {

  private ServerSocketChannel somebody;

  @BeforeEach
  void listen() throws IOException {
    somebody = ServerSocketChannel.open();
    somebody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    somebody.configureBlocking(false);
  }

  @AfterEach
  void close() throws IOException {
    somebody.close();
  }

  private int port() throws IOException {
    return ((InetSocketAddress) somebody.getLocalAddress()).getPort();
  }

  @Test
  void aConfiguredBrokerIsNotConnectedTo() throws IOException {
    var describing = Describing.example("pubsub", "-o", "amqp.port=" + port());

    assertThat(describing.out()).contains("127.0.0.1:" + port());
    assertThat(somebody.accept()).isNull();
  }

  @Test
  void aConfiguredServerOfAwsIsNotCalled() throws IOException {
    var describing =
        Describing.example(
            "sns-sqs/DeadLetters.java",
            "-o",
            "aws_endpoint_urls.sns=http://127.0.0.1:" + port(),
            "-o",
            "aws_endpoint_urls.sqs=http://127.0.0.1:" + port());

    assertThat(describing.out()).contains("server       http://127.0.0.1:" + port());
    assertThat(somebody.accept()).isNull();
  }

  @Test
  void portsThatAreTakenDoNotMatter() throws IOException {
    var describing =
        Describing.example(
            "two-brokers/PubSub.java",
            "-o",
            "http.host=127.0.0.1",
            "--port",
            "" + port(),
            "-o",
            "embedded.brokers=always",
            "-o",
            "embedded.amqp_port=" + port(),
            "-o",
            "embedded.aws_port=" + port());

    assertThat(describing.err()).isEmpty();
    assertThat(describing.exitCode()).isZero();
    assertThat(somebody.accept()).isNull();
  }
}
