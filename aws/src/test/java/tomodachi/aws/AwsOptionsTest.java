package tomodachi.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwsOptionsTest {

  private static final AwsSnsSqsOptions DEFAULTS = AwsSnsSqsOptions.defaults();

  private static void assertRefused(Runnable change, String message) {
    assertThatIllegalArgumentException().isThrownBy(change::run).withMessage(message);
  }

  @Test
  void theTextHasNoKeys() {
    var options =
        DEFAULTS
            .withRegionName("eu-west-1")
            .withCredentials("AKIDEXAMPLE", "hunter2")
            .withSessionToken("hunter3");

    assertThat(options)
        .hasToString(
            "AwsSnsSqsOptions[region=eu-west-1, awsAccessKeyId=***, topicPrefix=,"
                + " queueNamePrefix=]");
  }

  @Test
  void eachChangeLeavesTheRest() {
    var options =
        DEFAULTS
            .withRegionName("eu-west-1")
            .withCredentials("id", "secret")
            .withSessionToken("token")
            .withTopicPrefix("t-")
            .withQueueNamePrefix("q-")
            .withSnsKmsMasterKeyId("sns-key")
            .withSqsKmsMasterKeyId("sqs-key")
            .withSqsKmsDataKeyReusePeriod(Duration.ofHours(1))
            .withQueuePolicy("arn:1")
            .withWildcardQueuePolicy("arn:2")
            .withWildcardRefresh(Duration.ofSeconds(5))
            .withTopology(AwsSnsSqsOptions.Topology.VERIFY)
            .withRequired(true)
            .withPublishTimeout(Duration.ofSeconds(3));

    assertThat(options)
        .isEqualTo(
            new AwsSnsSqsOptions(
                "eu-west-1",
                "id",
                "secret",
                "token",
                "t-",
                "q-",
                "sns-key",
                "sqs-key",
                Duration.ofHours(1),
                "arn:1",
                "arn:2",
                Duration.ofSeconds(5),
                AwsSnsSqsOptions.Topology.VERIFY,
                true,
                Duration.ofSeconds(3)));
  }

  @Test
  void valuesOutsideTheirRangeAreRefused() {
    assertRefused(
        () -> DEFAULTS.withRegionName(" "), "region_name must be like eu-west-1, was \" \"");
    assertRefused(
        () -> DEFAULTS.withSessionToken("hunter2"),
        "aws_session_token needs aws_access_key_id and aws_secret_access_key, was only the token");
    assertRefused(
        () -> DEFAULTS.withSqsKmsDataKeyReusePeriod(Duration.ofSeconds(59)),
        "sqs_kms_data_key_reuse_period must be a minute to a day, was PT59S");
    assertRefused(
        () -> DEFAULTS.withWildcardRefresh(Duration.ofMillis(999)),
        "wildcard_refresh must be 1 second or more, was PT0.999S");
    assertRefused(
        () -> DEFAULTS.withPublishTimeout(Duration.ZERO),
        "publish_timeout must be more than 0, was PT0S");
    assertRefused(
        () -> DEFAULTS.withQueuePolicy("*"),
        "queue_policy must be like arn:aws:sns:eu-west-1:123456789012:*, was \"*\"");
    assertRefused(
        () -> DEFAULTS.withWildcardQueuePolicy("orders"),
        "wildcard_queue_policy must be like arn:aws:sns:eu-west-1:123456789012:*, was \"orders\"");
  }

  @Test
  void endpointsAreUrls() {
    assertRefused(
        () -> AwsEndpointOptions.of(URI.create("localhost:4566")),
        "sns must be a URL such as http://localhost:4566, was localhost:4566");
    assertRefused(
        () -> new AwsEndpointOptions(null, URI.create("/queues"), null),
        "sqs must be a URL such as http://localhost:4566, was /queues");
    assertRefused(
        () -> new AwsEndpointOptions(null, null, URI.create("ftp://host")),
        "sts must be a URL such as http://localhost:4566, was ftp://host");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://me:hunter2@localhost", "http://me:hunter2@my_host", "me:hunter2@local"})
  void aPasswordInAnEndpointIsNotRepeated(String endpoint) {
    assertRefused(
        () -> AwsEndpointOptions.of(URI.create(endpoint)),
        "sns must be a URL without user and password; those of AWS are options of aws_sns_sqs");
  }

  @Test
  void oneEndpointServesForAll() {
    var endpoint = URI.create("http://localhost:4566");

    assertThat(AwsEndpointOptions.of(endpoint))
        .isEqualTo(new AwsEndpointOptions(endpoint, endpoint, endpoint));
  }
}
