package tomodachi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

class EmbeddedAwsTest {

  @Test
  void clientsAreToldWhereItIsAndWhatToCallThemselves() {
    try (var aws = EmbeddedAws.start()) {
      assertThat(aws.endpoint()).hasToString("http://127.0.0.1:" + aws.endpoint().getPort());
      assertThat(aws.environment())
          .isEqualTo(
              Map.of(
                  "AWS_ENDPOINT_URL", aws.endpoint().toString(),
                  "AWS_REGION", aws.region(),
                  "AWS_DEFAULT_REGION", aws.region(),
                  "AWS_ACCESS_KEY_ID", aws.accessKeyId(),
                  "AWS_SECRET_ACCESS_KEY", aws.secretAccessKey()));
      assertThat(aws.accountId()).isEqualTo("000000000000");
      assertThat(aws).hasToString("EmbeddedAws[%s]".formatted(aws.endpoint()));
    }
  }

  @Test
  void itListensUntilItIsClosed() throws IOException {
    var aws = EmbeddedAws.start();
    try (var socket = connect(aws)) {
      assertThat(socket.isConnected()).isTrue();
    }
    aws.close();
    aws.close();

    assertThatThrownBy(() -> connect(aws)).isInstanceOf(IOException.class);
  }

  private static Socket connect(EmbeddedAws aws) throws IOException {
    return new Socket(aws.endpoint().getHost(), aws.endpoint().getPort());
  }

  @Test
  void withoutAnInstalledServerItSaysWhatToAdd() {
    assertThatIllegalStateException()
        .isThrownBy(() -> EmbeddedAws.start(Optional.empty(), Timeline.system()))
        .withMessage(
            """
            No embedded AWS server is installed
                add tomodachi-embedded-aws to the dependencies of the tests\
            """);
  }

  @Test
  void aServerThatCannotListenIsTheTestsFailure() {
    var failure = new IOException("Too many open files");
    var broken =
        new EmbeddedBroker() {
          @Override
          public String protocol() {
            return "aws";
          }

          @Override
          public Running start(int port, Timeline timeline) throws IOException {
            throw failure;
          }
        };

    assertThatThrownBy(() -> EmbeddedAws.start(Optional.of(broken), Timeline.system()))
        .isInstanceOf(UncheckedIOException.class)
        .hasCause(failure);
  }
}
