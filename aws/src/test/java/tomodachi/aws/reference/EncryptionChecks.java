package tomodachi.aws.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tomodachi.aws.AwsSnsSqs;

/// Encryption at rest, with a key of KMS.
abstract class EncryptionChecks extends SnsSqsChecks {

  EncryptionChecks(SnsSqsReference of) {
    super(of);
  }

  static final class Secretive {
    final List<String> got = new CopyOnWriteArrayList<>();

    @AwsSnsSqs(topic = "secrets", queueName = "secrets")
    void read(String data) {
      got.add(data);
    }
  }

  @Test
  void topicAndQueueHaveTheKey() {
    var service = new Secretive();
    start(
        service,
        "aws_sns_sqs.sns_kms_master_key_id=alias/aws/sns",
        "aws_sns_sqs.sqs_kms_master_key_id=alias/aws/sqs",
        "aws_sns_sqs.sqs_kms_data_key_reuse_period=10m");

    publish("secrets", "text");

    await(() -> assertThat(service.got).containsExactly("text"));
    assertThat(topicKey()).isEqualTo("alias/aws/sns");
    assertThat(queueAttribute("secrets", QueueAttributeName.KMS_MASTER_KEY_ID))
        .isEqualTo("alias/aws/sqs");
    assertThat(queueAttribute("secrets", QueueAttributeName.KMS_DATA_KEY_REUSE_PERIOD_SECONDS))
        .isEqualTo("600");
  }

  @Test
  void aKeyStaysWhereNothingIsSaidAndGoesWhenThatIsSaid() {
    start(
            new Secretive(),
            "aws_sns_sqs.sns_kms_master_key_id=alias/aws/sns",
            "aws_sns_sqs.sqs_kms_master_key_id=alias/aws/sqs")
        .close();

    start(new Secretive()).close();
    assertThat(topicKey()).isEqualTo("alias/aws/sns");
    assertThat(queueAttribute("secrets", QueueAttributeName.KMS_MASTER_KEY_ID))
        .isEqualTo("alias/aws/sqs");

    start(
            new Secretive(),
            "aws_sns_sqs.sns_kms_master_key_id=false",
            "aws_sns_sqs.sqs_kms_master_key_id=false")
        .close();
    assertThat(topicKey()).isEmpty();
    assertThat(queueAttribute("secrets", QueueAttributeName.KMS_MASTER_KEY_ID)).isEmpty();
  }

  private String topicKey() {
    return server
        .sns()
        .getTopicAttributes(request -> request.topicArn(server.topicArn(prefix + "secrets")))
        .attributes()
        .getOrDefault("KmsMasterKeyId", "");
  }
}
