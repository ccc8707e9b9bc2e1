package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.embedded.aws.internal.api.Home;

class QueueUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9732/111111111111/orders",
        "https://sqs.us-east-1.amazonaws.com/111111111111/orders",
        "http://localhost:4566/queue/us-east-1/111111111111/orders",
        "/111111111111/orders",
        "111111111111/orders",
        "http://127.0.0.1:9732/111111111111/orders/"
      })
  void theEndOfThePathCounts(String url) {
    assertThat(QueueUrl.of(QueueScene.CALLER, url))
        .isEqualTo(new QueueUrl(new Home("eu-west-1", "111111111111"), "orders"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orders",
        "/orders",
        "http://127.0.0.1:9732/orders",
        "http://127.0.0.1:9732/11111111111/orders",
        "http://127.0.0.1:9732/1111111111111/orders",
        "http://127.0.0.1:9732/11111111111a/orders"
      })
  void withoutAnAccountItIsTheCallers(String url) {
    assertThat(QueueUrl.of(QueueScene.CALLER, url))
        .isEqualTo(new QueueUrl(QueueScene.CALLER.home(), "orders"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "//", "http://127.0.0.1:9732/111111111111//"})
  void oneThatNamesNothingIsOfNoQueue(String url) {
    assertThat(new QueueScene().refusal("DeleteQueue", "QueueUrl", url))
        .isEqualTo(
            "AWS.SimpleQueueService.NonExistentQueue 400: The specified queue does not exist.");
  }

  @Test
  void anotherAccountCanUseIt() throws Exception {
    var scene = new QueueScene();
    var url = scene.create("orders");

    var found =
        scene.callAs(
            QueueScene.caller("eu-west-1", "222222222222"), "ListQueueTags", "QueueUrl", url);

    assertThat(found.members()).isEmpty();
  }

  @Test
  void itIsOfTheRegionThatIsAsked() throws Exception {
    var scene = new QueueScene();
    scene.create("orders");
    var elsewhere = QueueScene.caller("us-east-1", "000000000000");
    scene.callAs(elsewhere, "CreateQueue", "QueueName", "orders");

    scene.call("DeleteQueue", "QueueUrl", QueueScene.URLS + "orders");

    assertThat(scene.queues.find(elsewhere.home(), "orders")).isPresent();
    assertThat(scene.queues.find(QueueScene.CALLER.home(), "orders")).isEmpty();
  }
}
