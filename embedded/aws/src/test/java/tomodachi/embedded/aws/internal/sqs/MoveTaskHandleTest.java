package tomodachi.embedded.aws.internal.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Home;

class MoveTaskHandleTest {

  private final MessageScene scene = new MessageScene();

  @Test
  void aHandleSaysWhatItWasMadeOf() {
    var handle = new MoveTaskHandle("id", new Home("eu-west-1", "1").arn("sqs", "q"));

    assertThat(MoveTaskHandle.parse(handle.text())).contains(handle);
  }

  @ParameterizedTest
  @ValueSource(strings = {"foobared", "", "e30=", "!", "eyJ0YXNrSWQiOiIxIiwic291cmNlQXJuIjoieCJ9"})
  void whatIsNoHandleIsRefused(String text) {
    var error = errorOf(text);

    assertThat(error.queryCode()).isEqualTo("InvalidParameterValue");
    assertThat(error).hasMessage("Value for parameter TaskHandle is invalid.");
  }

  @Test
  void aHandleOfATaskThatIsNotThereIsRefused() {
    scene.queue("q", MessageScene.standard());

    var error = errorOf(handle("q"));

    assertThat(error.code()).isEqualTo("ResourceNotFoundException");
    assertThat(error.status()).isEqualTo(404);
    assertThat(error).hasMessage("Task does not exist.");
  }

  @Test
  void aHandleOfAQueueThatIsNotThereIsRefused() {
    assertThat(errorOf(handle("none")))
        .hasMessage("The resource that you specified for the SourceArn parameter doesn't exist.");
  }

  private ApiError errorOf(String handle) {
    return MessageScene.errorOf(
        () -> scene.call("CancelMessageMoveTask", MessageScene.input("TaskHandle", handle)));
  }

  private static String handle(String queue) {
    var json = "{\"taskId\":\"1\",\"sourceArn\":\"%s\"}".formatted(MessageScene.arn(queue));
    return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
  }
}
