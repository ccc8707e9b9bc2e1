package tomodachi.aws.reference;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tomodachi.StartException;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.testing.TestSetup;

/// Credentials that AWS doesn't know. The emulators take any, so a server that takes none stands in
/// for it.
class CredentialsTest {

  private static final String UNKNOWN = "The security token included in the request is invalid.";

  static final class Reading {
    @AwsSnsSqs(topic = "news", queueName = "readers")
    void read(String data) {}
  }

  private static TestSetup setup(RefusingServer server) {
    var endpoint = "http://127.0.0.1:" + server.port();
    return TestSetup.of(new Reading())
        .withOverrides(
            "embedded.brokers=never",
            "aws_endpoint_urls.sns=" + endpoint,
            "aws_endpoint_urls.sqs=" + endpoint,
            "aws_sns_sqs.region_name=eu-west-1",
            "aws_sns_sqs.aws_access_key_id=unknown",
            "aws_sns_sqs.aws_secret_access_key=s3cr3t");
  }

  @Test
  void theStartEndsAndSaysSo() throws IOException {
    try (var server = RefusingServer.start(UNKNOWN)) {
      assertThatExceptionOfType(StartException.class)
          .isThrownBy(() -> setup(server).start().close())
          .withMessageContaining("InvalidClientTokenId: AWS doesn't know the access key")
          .withMessageContaining("check the credentials of the service")
          .withMessageNotContaining("s3cr3t");
    }
  }
}
