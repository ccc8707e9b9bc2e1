package tomodachi.embedded.aws.internal.sns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.embedded.aws.internal.api.ApiError;

class PagingTest {

  private static final String INVALID = "400 InvalidParameter: Invalid parameter: NextToken";

  private final Scene scene = new Scene();

  @Test
  void topicsAreListed100APage() throws Exception {
    for (var i = 0; i < 250; i++) {
      scene.topic("topic" + i);
    }

    assertThat(sizes("ListTopics", "Topics")).containsExactly(100, 100, 50);
  }

  @Test
  void aFullPageIsTheLastWhenNothingFollows() throws Exception {
    for (var i = 0; i < 100; i++) {
      scene.topic("topic" + i);
    }

    var answer = scene.call("ListTopics");

    assertThat(answer.structures("Topics")).hasSize(100);
    assertThat(answer.has("NextToken")).isFalse();
  }

  @Test
  void everyTopicIsListedOnce() throws Exception {
    for (var i = 0; i < 120; i++) {
      scene.topic("topic" + i);
    }
    var first = scene.call("ListTopics");
    var second = scene.call("ListTopics", "NextToken", first.requiredText("NextToken"));

    var names = new HashSet<String>();
    for (var topic : first.structures("Topics")) {
      names.add(topic.requiredText("TopicArn"));
    }
    for (var topic : second.structures("Topics")) {
      names.add(topic.requiredText("TopicArn"));
    }
    assertThat(names).hasSize(120);
  }

  @Test
  void aTokenStaysGoodWhenTopicsAreDeleted() throws Exception {
    for (var i = 100; i < 220; i++) {
      scene.topic("topic" + i);
    }
    var token = scene.call("ListTopics").requiredText("NextToken");
    for (var i = 150; i < 205; i++) {
      scene.call("DeleteTopic", "TopicArn", "arn:aws:sns:eu-west-1:000000000000:topic" + i);
    }

    assertThat(scene.call("ListTopics", "NextToken", token).structures("Topics")).hasSize(15);
  }

  @Test
  void subscriptionsAreListed100APage() throws Exception {
    var topic = scene.topic("orders");
    for (var i = 0; i < 130; i++) {
      scene.subscribe(topic, "queue" + i);
    }

    assertThat(sizes("ListSubscriptions", "Subscriptions")).containsExactly(100, 30);
    assertThat(sizes("ListSubscriptionsByTopic", "Subscriptions", "TopicArn", topic))
        .containsExactly(100, 30);
  }

  @Test
  void anEmptyTokenAsksForTheFirstPage() throws Exception {
    scene.topic("orders");

    assertThat(scene.call("ListTopics", "NextToken", "").structures("Topics")).hasSize(1);
  }

  @Test
  void anEmptyListIsThere() throws Exception {
    assertThat(scene.call("ListTopics").has("Topics")).isTrue();
    assertThat(scene.call("ListSubscriptions").has("Subscriptions")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "bm8gQVJO"})
  void aTokenThatIsNoneIsRefused(String token) {
    assertThat(scene.refusal("ListTopics", "NextToken", token)).isEqualTo(INVALID);
    assertThat(scene.refusal("ListSubscriptions", "NextToken", token)).isEqualTo(INVALID);
  }

  private List<Integer> sizes(String operation, String list, Object... input) throws ApiError {
    var sizes = new ArrayList<Integer>();
    Optional<String> token = Optional.empty();
    do {
      var request = new ArrayList<>(List.of(input));
      token.ifPresent(text -> request.addAll(List.of("NextToken", text)));
      var answer = scene.call(operation, request.toArray());
      sizes.add(answer.structures(list).size());
      token = answer.text("NextToken");
    } while (token.isPresent());
    return sizes;
  }
}
