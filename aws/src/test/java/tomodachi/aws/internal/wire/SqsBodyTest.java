package tomodachi.aws.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqsBodyTest {

  private static final String NOTIFICATION =
      """
      {
        "Type" : "Notification",
        "MessageId" : "dc1e94d9-56c5-5e96-808d-cc7f68faa162",
        "TopicArn" : "arn:aws:sns:eu-west-1:123456789012:order___2e_created",
        "Subject" : "TestSubject",
        "Message" : "{\\"id\\": 7}",
        "Timestamp" : "2026-11-28T21:04:05.678Z",
        "SignatureVersion" : "1",
        "Signature" : "FMG5tlZhJNHLHUXvZgtZzlk24FzVa7oX0T4P03neeXw8ZEXZx6z35j2FOTuNYShn2h0bKNC/zLTnMyIxEzmi2X1shOBWsJHkrW2xkR58ABZF+4uWHEE73yDVR4SyYAikP9jstZzDRm+bcVs8+T0yaLiEGLrIIL4esi1llhIkgErCuy5btPcWXBdio2fpCRD5x9oR6gmE/rd5O7lX1c1uvnv4r1Lkk4pqP2/iUfxFZva1xLSRvgyfm6D9hNklVyPfy+7TalMD0lzmJuOrExtnSIbZew3foxgx8GT+lbZkLd0ZdtdRJlIyPRP44eyq78sU0Eo/LsDr0Iak4ZDpg8dXg==",
        "SigningCertURL" : "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-a.pem",
        "UnsubscribeURL" : "https://sns.eu-west-1.amazonaws.com/?Action=Unsubscribe",
        "MessageAttributes" : {
          "word" : {"Type":"String","Value":"åäö"},
          "few" : {"Type":"Number","Value":"7"},
          "bytes" : {"Type":"Binary","Value":"AAEC"},
          "right" : {"Type":"String.Array","Value":"true"}
        }
      }\
      """;

  @Test
  void whatSnsHasPutAroundAPayloadIsTakenOff() {
    var body = SqsBody.of(NOTIFICATION);

    assertThat(body.payload()).isEqualTo("{\"id\": 7}");
    assertThat(body.type()).isEqualTo("Notification");
    assertThat(body.topicArn()).isEqualTo("arn:aws:sns:eu-west-1:123456789012:order___2e_created");
    assertThat(body.snsMessageId()).isEqualTo("dc1e94d9-56c5-5e96-808d-cc7f68faa162");
    assertThat(body.timestamp()).isEqualTo("2026-11-28T21:04:05.678Z");
    assertThat(body.instant()).contains(Instant.parse("2026-11-28T21:04:05.678Z"));
    assertThat(body.attributes().problem()).isNull();
    assertThat(body.attributes().values())
        .containsExactly(
            entry("word", "åäö"),
            entry("few", 7),
            entry("bytes", new byte[] {0, 1, 2}),
            entry("right", true));
  }

  @Test
  void whatPythonPutsAroundAMessageToAQueueIsTakenOff() {
    var body =
        SqsBody.of(
            """
            {"Type": "Message", "QueueUrl": "http://q/1", "Version": "0", "Message": "hello", \
            "Timestamp": "2026-11-28T21:04:05.678Z", "MessageId": "x", "TopicArn": "a:b", \
            "MessageAttributes": {}}\
            """);

    assertThat(body.payload()).isEqualTo("hello");
    assertThat(body.type()).isEqualTo("Message");
    assertThat(body.topicArn()).isEmpty();
    assertThat(body.snsMessageId()).isEmpty();
    assertThat(body.timestamp()).isEqualTo("2026-11-28T21:04:05.678Z");
    assertThat(body.attributes().isEmpty()).isTrue();
  }

  @Test
  void anObjectWithoutTypeIsReadAsPythonDoes() {
    var body = SqsBody.of("{\"Message\": \"hello\", \"Timestamp\": \"today\"}");

    assertThat(body.payload()).isEqualTo("hello");
    assertThat(body.type()).isEmpty();
    assertThat(body.hasType()).isFalse();
    assertThat(body.timestamp()).isEqualTo("today");
    assertThat(body.instant()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "hello",
        "\0",
        "null",
        "\"Message\"",
        "[\"Message\"]",
        "7",
        "{}",
        "{\"id\": 7}",
        "__TOMODACHI_DRAIN__cdab4416-1727-4603-87c9-0ff8dddf1f22__",
        // JSON that is cut off, has something behind it, or isn't quite JSON
        "{\"Type\": \"Message\", \"Message\": \"hello\"",
        "{\"Type\": \"Message\", \"Message\": \"hel",
        "{\"Type\": \"Message\", \"Message\": \"hello\"} more",
        "{\"Type\": \"Message\", \"Message\": \"hello\"}{}",
        "{\"Type\": \"Message\", \"Message\": \"hello\",}",
        "{'Type': 'Message', \"Message\": 'hello'}",
        "\uFEFF{\"Type\": \"Message\", \"Message\": \"hello\"}",
        "{\"Type\": \"Message\", \"Message\": \"a\nb\"}",
        "{\"Type\": \"Message\", \"Message\": \"hello\", \"n\": NaN}",
        // objects of the user's own
        "{\"Type\": \"Message\", \"Message\": {\"id\": 7}}",
        "{\"Type\": \"Message\", \"Message\": null}",
        "{\"Type\": \"Alarm\", \"Message\": \"disk full\"}",
        "{\"Type\": 7, \"Message\": \"disk full\"}",
        "{\"Type\": null, \"Message\": \"disk full\"}",
        "{\"Message\": \"disk full\", \"Level\": 3}",
        "{\"Message\": \"\"}",
        "{\"type\": \"Message\", \"message\": \"hello\"}",
        "[{\"Type\": \"Message\", \"Message\": \"hello\"}]",
        "{\"data\": {\"Type\": \"Message\", \"Message\": \"hello\"}}",
      })
  void everyOtherBodyIsThePayloadItself(String raw) {
    var body = SqsBody.of(raw);

    assertThat(body.payload()).isEqualTo(raw);
    assertThat(body.hasType()).isFalse();
    assertThat(body.topicArn()).isEmpty();
    assertThat(body.snsMessageId()).isEmpty();
    assertThat(body.timestamp()).isEmpty();
    assertThat(body.attributes().isEmpty()).isTrue();
  }

  @Test
  void aBodyNestedTooDeepIsThePayloadItself() {
    var raw = "{\"Type\":\"Message\",\"Message\":\"hello\",\"deep\":" + "[".repeat(100_000);

    assertThat(SqsBody.of(raw).payload()).isEqualTo(raw);
  }

  @Test
  void theLastOfANameCounts() {
    var body =
        SqsBody.of(
            """
            {"Type": "Alarm", "Message": 1, "MessageAttributes": {"a": {"Type": "String"}}, \
            "Type": "Message", "Message": "hello", "MessageAttributes": \
            {"b": {"Type": "Number", "Value": "x", "Value": "1"}, \
            "b": {"Type": "Number", "Value": "2"}}}\
            """);

    assertThat(body.payload()).isEqualTo("hello");
    assertThat(body.type()).isEqualTo("Message");
    assertThat(body.attributes().values()).containsExactly(entry("b", 2));
    assertThat(body.attributes().problem()).isNull();
  }

  @Test
  void emptyPayloadsAndOnesWithNulArePayloads() {
    assertThat(SqsBody.of("{\"Type\": \"Message\", \"Message\": \"\"}").payload()).isEmpty();
    assertThat(SqsBody.of("{\"Type\": \"Message\", \"Message\": \"a\\u0000b\"}").payload())
        .isEqualTo("a\0b");
  }

  @Test
  void numbersAndNamesOfAnyLengthArePassedOver() {
    var long1 = "1".repeat(200_000);
    var raw = "{\"Type\":\"Message\",\"%s\":%s,\"Message\":\"hello\"}".formatted(long1, long1);

    assertThat(SqsBody.of(raw).payload()).isEqualTo("hello");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud83d", "\\ude00", "a\\ud83d b", "\\ude00\\ud83d"})
  void halfOfASurrogatePairIsNoUnicode(String half) {
    assertThat(SqsBody.of(message(half)).isUnicode()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "åäö", "\\ud83d\\ude00", "😀", "\\uffff"})
  void otherTextsAreUnicode(String text) {
    assertThat(SqsBody.of(message(text)).isUnicode()).isTrue();
  }

  @Test
  void itsTextDoesNotTellThePayload() {
    assertThat(SqsBody.of(message("secret"))).hasToString("SqsBody[type=Message, 6 characters]");
  }

  private static String message(String payload) {
    return "{\"Type\": \"Message\", \"Message\": \"" + payload + "\"}";
  }
}
