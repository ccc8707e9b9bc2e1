package tomodachi.embedded.aws.internal.sns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

class TagsTest {

  private static final String NOT_FOUND = "404 ResourceNotFound: Resource does not exist";

  private final Scene scene = new Scene();

  @Test
  void tagsOfANewTopicAreKept() throws Exception {
    var tags = List.of(tag("a", "1"), tag("b", ""));
    var topic = scene.call("CreateTopic", "Name", "orders", "Tags", tags);

    assertThat(tags(topic.requiredText("TopicArn"))).containsExactly("a=1", "b=");
  }

  @Test
  void tagsAreAddedAndChanged() throws Exception {
    var topic = scene.topic("orders");

    scene.call("TagResource", "ResourceArn", topic, "Tags", List.of(tag("a", "1"), tag("b", "2")));
    scene.call("TagResource", "ResourceArn", topic, "Tags", List.of(tag("a", "3")));

    assertThat(tags(topic)).containsExactly("a=3", "b=2");
  }

  @Test
  void tagsAreRemoved() throws Exception {
    var topic = scene.topic("orders");
    scene.call("TagResource", "ResourceArn", topic, "Tags", List.of(tag("a", "1"), tag("b", "2")));

    scene.call("UntagResource", "ResourceArn", topic, "TagKeys", List.of("a", "none"));

    assertThat(tags(topic)).containsExactly("b=2");
  }

  @Test
  void aTopicWithoutTagsHasAnEmptyList() throws Exception {
    var answer = scene.call("ListTagsForResource", "ResourceArn", scene.topic("orders"));

    assertThat(answer.has("Tags")).isTrue();
    assertThat(answer.structures("Tags")).isEmpty();
  }

  @Test
  void aKeyIsThereOnce() throws Exception {
    var tags = List.of(tag("a", "1"), tag("a", "2"));

    assertThat(scene.refusal("TagResource", "ResourceArn", scene.topic("orders"), "Tags", tags))
        .isEqualTo("400 InvalidParameter: Invalid parameter: Duplicated keys are not allowed.");
  }

  @Test
  void aTopicHas50TagsAtMost() throws Exception {
    var topic = scene.topic("orders");
    var tags = new ArrayList<Structure>();
    for (var i = 0; i < 50; i++) {
      tags.add(tag("key" + i, "v"));
    }
    scene.call("TagResource", "ResourceArn", topic, "Tags", tags);

    assertThat(scene.refusal("TagResource", "ResourceArn", topic, "Tags", List.of(tag("k", "v"))))
        .isEqualTo(
            "400 TagLimitExceeded: Could not complete request:"
                + " tag quota of per resource exceeded");
  }

  @Test
  void keysAndValuesAreShort() throws Exception {
    var topic = scene.topic("orders");

    for (var wrong : List.of(tag("", "v"), tag("k".repeat(129), "v"), tag("k", "v".repeat(257)))) {
      assertThat(scene.refusal("TagResource", "ResourceArn", topic, "Tags", List.of(wrong)))
          .isEqualTo(
              "400 InvalidParameter: Invalid parameter: Tags Reason:"
                  + " a key has 1 to 128 characters, a value at most 256");
    }
  }

  @Test
  void aTopicThatIsNotThereHasNoTags() {
    var topic = "arn:aws:sns:eu-west-1:000000000000:none";

    assertThat(scene.refusal("ListTagsForResource", "ResourceArn", topic)).isEqualTo(NOT_FOUND);
    assertThat(scene.refusal("TagResource", "ResourceArn", topic)).isEqualTo(NOT_FOUND);
    assertThat(scene.refusal("UntagResource", "ResourceArn", topic)).isEqualTo(NOT_FOUND);
  }

  private List<String> tags(String topic) throws ApiError {
    return scene.call("ListTagsForResource", "ResourceArn", topic).structures("Tags").stream()
        .map(tag -> tag.text("Key").orElseThrow() + "=" + tag.text("Value").orElseThrow())
        .toList();
  }

  private static Structure tag(String key, String value) {
    return Scene.structure("Key", key, "Value", value);
  }
}
