package tomodachi.embedded.aws.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.embedded.aws.RawClient;
import tomodachi.embedded.aws.internal.api.Caller;

class IdentityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AKID/20260101/eu-west-1/sqs/aws4_request         | eu-west-1     | 000000000000 | AKID
          123456789012/20260101/cn-north-1/sns/aws4_request | cn-north-1    | 123456789012 | 123456789012
          12345678901x/20260101/us-gov-east-1/sqs/x        | us-gov-east-1 | 000000000000 | 12345678901x
          AKID/20260101/../sqs/aws4_request                | us-east-1     | 000000000000 | AKID
          AKID/20260101//sqs/aws4_request                  | us-east-1     | 000000000000 | AKID
          AKID/20260101/sqs/aws4_request                   | us-east-1     | 000000000000 | ''
          ''                                               | us-east-1     | 000000000000 | ''
          """)
  void aCredentialSaysWhereAClientIs(
      String credential, String region, String account, String accessKey) {
    var header = "AWS4-HMAC-SHA256 Credential=" + credential + ", SignedHeaders=host, Signature=0";
    var identity = Identity.ofHeader(header);

    assertThat(identity).isEqualTo(Identity.of(credential));
    assertThat(identity.home().region()).isEqualTo(region);
    assertThat(identity.home().account()).isEqualTo(account);
    assertThat(identity.accessKey()).isEqualTo(accessKey);
  }

  @Test
  void withoutACredentialAClientIsSomewhereAllTheSame() {
    assertThat(Identity.ofHeader(null)).isEqualTo(Identity.UNKNOWN);
    assertThat(Identity.ofHeader("Basic QQ==")).isEqualTo(Identity.UNKNOWN);
  }

  @Test
  void aCredentialMayStandInTheQuery() throws Exception {
    try (var server = RunningServer.start()) {
      var credential = "AKID%2F20260101%2Feu-west-1%2Fsqs%2Faws4_request";

      var caller = ask(server, RawClient.query("Action=Repeat&X-Amz-Credential=" + credential));

      assertThat(caller.home().region()).isEqualTo("eu-west-1");
    }
  }

  @Test
  void theServerIsWhereTheClientFoundIt() throws Exception {
    try (var server = RunningServer.start()) {
      var request = RawClient.json("AmazonSQS.Repeat", "{}");
      var bound = "http://127.0.0.1:" + server.port();

      assertThat(endpoint(server, request)).isEqualTo("http://aws.test");
      assertThat(endpoint(server, request.replace("aws.test", "[::1]:80")))
          .isEqualTo("http://[::1]:80");
      assertThat(endpoint(server, request.replace("aws.test", "a/b"))).isEqualTo(bound);
      assertThat(endpoint(server, request.replace("aws.test", ""))).isEqualTo(bound);
      assertThat(endpoint(server, request.replace("aws.test", "a".repeat(300)))).isEqualTo(bound);
    }
  }

  private static String endpoint(RunningServer server, String request) throws Exception {
    return ask(server, request).endpoint();
  }

  private static Caller ask(RunningServer server, String request)
      throws IOException, InterruptedException {
    try (var client = server.connect()) {
      assertThat(client.ask(request).status()).isEqualTo(200);
    }
    var caller = server.service.callers.poll(10, TimeUnit.SECONDS);
    assertThat(caller).isNotNull();
    return caller;
  }
}
