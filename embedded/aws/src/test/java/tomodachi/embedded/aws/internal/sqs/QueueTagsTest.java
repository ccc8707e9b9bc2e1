package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueTagsTest {

  private static final String KEYS =
      "InvalidParameterValue 400: Tag keys must be between 1 and 128 characters in length.";

  private final QueueScene scene = new QueueScene();

  @BeforeEach
  void createQueue() throws Exception {
    scene.create("q");
  }

  @Test
  void theyAreAddedAndReplaced() throws Exception {
    tag(Map.of("a", "1", "b", "", "A", "2"));

    tag(Map.of("a", "3"));

    assertThat(tags()).containsExactlyInAnyOrderEntriesOf(Map.of("a", "3", "b", "", "A", "2"));
  }

  @Test
  void theyAreTakenAway() throws Exception {
    tag(Map.of("a", "1", "b", "2"));

    untag(List.of("a", "missing"));
    assertThat(tags()).containsExactly(Map.entry("b", "2"));

    untag(List.of("b"));
    assertThat(scene.call("ListQueueTags", "QueueUrl", "q").members()).isEmpty();
  }

  @Test
  void someAreNeeded() {
    assertThat(scene.refusal("TagQueue", "QueueUrl", "q"))
        .isEqualTo("MissingParameter 400: The request must contain the parameter Tags.");
    assertThat(scene.refusal("UntagQueue", "QueueUrl", "q")).isEqualTo(KEYS);
  }

  @Test
  void keysHaveBounds() throws Exception {
    tag(Map.of("k".repeat(128), "v"));

    assertThat(refused(Map.of("k".repeat(129), "v"))).isEqualTo(KEYS);
    assertThat(refused(Map.of("", "v"))).isEqualTo(KEYS);
    assertThat(scene.refusal("UntagQueue", "QueueUrl", "q", "TagKeys", List.of("")))
        .isEqualTo(KEYS);
  }

  @Test
  void valuesHaveABound() throws Exception {
    tag(Map.of("a", "v".repeat(256)));

    assertThat(refused(Map.of("b", "v".repeat(257))))
        .isEqualTo(
            "InvalidParameterValue 400: Tag values must be between 0 and 256 characters in"
                + " length.");
  }

  @Test
  void fiftyAreTheMost() throws Exception {
    tag(numbered(50));
    tag(numbered(50));

    assertThat(refused(Map.of("more", "v")))
        .isEqualTo("InvalidParameterValue 400: Too many tags added for queue q.");
    assertThat(tags()).hasSize(50).doesNotContainKey("more");
  }

  @Test
  void refusedTagsAreNotAddedInPart() {
    assertThat(refused(numbered(51))).contains("Too many tags");

    assertThat(scene.queues.find(QueueScene.CALLER.home(), "q"))
        .hasValueSatisfying(queue -> assertThat(queue.tags().all()).isEmpty());
  }

  private void tag(Map<String, String> tags) throws Exception {
    scene.call("TagQueue", "QueueUrl", "q", "Tags", tags);
  }

  private void untag(List<String> keys) throws Exception {
    scene.call("UntagQueue", "QueueUrl", "q", "TagKeys", keys);
  }

  private String refused(Map<String, String> tags) {
    return scene.refusal("TagQueue", "QueueUrl", "q", "Tags", tags);
  }

  private Map<String, String> tags() throws Exception {
    return scene.call("ListQueueTags", "QueueUrl", "q").textMap("Tags");
  }

  private static Map<String, String> numbered(int count) {
    var tags = new LinkedHashMap<String, String>();
    for (var i = 0; i < count; i++) {
      tags.put("key" + i, "value");
    }
    return tags;
  }
}
