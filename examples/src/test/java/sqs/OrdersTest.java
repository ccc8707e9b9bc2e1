package sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import tomodachi.testing.EmbeddedAws;
import tomodachi.testing.ManualTimeline;

/// SQS in the process of a test, used by the AWS SDK alone.
class OrdersTest {

  @AutoClose static final EmbeddedAws AWS = EmbeddedAws.start();
  @AutoClose static final SqsClient SQS = client(AWS);

  static SqsClient client(EmbeddedAws aws) {
    var key = AwsBasicCredentials.create(aws.accessKeyId(), aws.secretAccessKey());
    return SqsClient.builder()
        .endpointOverride(aws.endpoint())
        .region(Region.of(aws.region()))
        .credentialsProvider(StaticCredentialsProvider.create(key))
        .build();
  }

  @Test
  void whatIsSentIsReceived() {
    var queue = SQS.createQueue(request -> request.queueName("orders")).queueUrl();
    SQS.sendMessage(request -> request.queueUrl(queue).messageBody("A1"));

    var received = SQS.receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(5));

    assertEquals("A1", received.messages().getFirst().body());
  }

  @Test
  void aMessageThatIsNotDeletedComesBack() {
    var clock = new ManualTimeline();
    try (var aws = EmbeddedAws.start(clock);
        var sqs = client(aws)) {
      var queue = sqs.createQueue(request -> request.queueName("orders")).queueUrl();
      sqs.sendMessage(request -> request.queueUrl(queue).messageBody("A1"));

      assertEquals(1, sqs.receiveMessage(request -> request.queueUrl(queue)).messages().size());
      assertTrue(sqs.receiveMessage(request -> request.queueUrl(queue)).messages().isEmpty());

      clock.advance(Duration.ofSeconds(30));

      assertEquals(1, sqs.receiveMessage(request -> request.queueUrl(queue)).messages().size());
    }
  }
}
