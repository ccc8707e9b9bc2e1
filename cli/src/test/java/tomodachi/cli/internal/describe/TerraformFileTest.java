package tomodachi.cli.internal.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.messaging.transport.TerraformBlock;

class TerraformFileTest {

  private static TerraformBlock topic(String text) {
    return new TerraformBlock("aws_sns_topic.orders", text);
  }

  @Test
  void whatServicesShareIsThereOnce() {
    var queue = new TerraformBlock("aws_sqs_queue.orders", "queue\n");

    assertThat(new TerraformFile(List.of(topic("topic\n"), queue, topic("topic\n"))).text())
        .isEqualTo(
            """
            # Made by: tomodachi describe --terraform
            # Region and account are those of the AWS provider.

            topic

            queue
            """);
  }

  @Test
  void whatTheyWantToDifferIsRefused() {
    var file = new TerraformFile(List.of(topic("one\n"), topic("other\n")));

    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(file::text)
        .withMessage(
            """
            error: the services differ about aws_sns_topic.orders
              describe them one by one, and choose\
            """);
  }
}
