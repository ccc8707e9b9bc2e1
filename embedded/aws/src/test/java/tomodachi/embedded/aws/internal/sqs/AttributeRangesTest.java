package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeRangesTest {

  private final QueueScene scene = new QueueScene();

  @ParameterizedTest
  @CsvSource({
    "VisibilityTimeout, 0, 43200",
    "DelaySeconds, 0, 900",
    "ReceiveMessageWaitTimeSeconds, 0, 20",
    "MessageRetentionPeriod, 60, 1209600",
    "MaximumMessageSize, 1024, 1048576",
    "KmsDataKeyReusePeriodSeconds, 60, 86400"
  })
  void numbersHaveBounds(String attribute, int least, int most) throws Exception {
    var url = scene.create("q", "KmsMasterKeyId", "key");
    for (var number : new int[] {least, most}) {
      var text = Integer.toString(number);
      scene.set(url, attribute, text);
      assertThat(scene.attributes(url, attribute)).containsEntry(attribute, text);
    }

    var refused = "InvalidAttributeValue 400: Invalid value for the parameter " + attribute + ".";
    assertThat(scene.refusedSetting(url, attribute, Integer.toString(least - 1)))
        .isEqualTo(refused);
    assertThat(scene.refusedSetting(url, attribute, Integer.toString(most + 1))).isEqualTo(refused);
    assertThat(scene.refusedCreation("other", attribute, Integer.toString(most + 1)))
        .isEqualTo(refused);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " 2", "2 ", "+2", "-0", "2.0", "2e1", "two", "٢", "99999999999999"})
  void whatIsNoWholeNumberIsRefused(String value) {
    assertThat(scene.refusedCreation("q", "DelaySeconds", value))
        .isEqualTo("InvalidAttributeValue 400: Invalid value for the parameter DelaySeconds.");
  }

  @Test
  void zerosInFrontAreNotKept() throws Exception {
    var url = scene.create("q", "DelaySeconds", "007");

    assertThat(scene.attributes(url, "DelaySeconds")).containsEntry("DelaySeconds", "7");
  }

  @ParameterizedTest
  @CsvSource({"true, true", "True, true", "FALSE, false"})
  void flagsMayBeOfAnyCase(String value, String shown) throws Exception {
    var url = scene.create("q", "SqsManagedSseEnabled", value);

    assertThat(scene.attributes(url, "SqsManagedSseEnabled"))
        .containsEntry("SqsManagedSseEnabled", shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "1", " true"})
  void otherFlagsAreRefused(String value) {
    assertThat(scene.refusedCreation("q", "SqsManagedSseEnabled", value))
        .isEqualTo(
            "InvalidAttributeValue 400: Invalid value for the parameter SqsManagedSseEnabled.");
  }

  @Test
  void theNameOfAKeyHasABound() throws Exception {
    assertThat(scene.create("q", "KmsMasterKeyId", "k".repeat(2_048))).isNotEmpty();
    assertThat(scene.refusedCreation("other", "KmsMasterKeyId", "k".repeat(2_049)))
        .isEqualTo("InvalidAttributeValue 400: Invalid value for the parameter KmsMasterKeyId.");
  }

  @Test
  void settingsSayWhatAttributesMean() throws Exception {
    var url =
        scene.create(
            "q",
            "VisibilityTimeout",
            "1",
            "DelaySeconds",
            "2",
            "MessageRetentionPeriod",
            "60",
            "ReceiveMessageWaitTimeSeconds",
            "3",
            "MaximumMessageSize",
            "1024");

    var settings = scene.queues.at(QueueScene.CALLER, url).settings();

    assertThat(settings)
        .hasToString(
            "QueueSettings[visibilityTimeout=PT1S, delay=PT2S, retention=PT1M, receiveWait=PT3S,"
                + " maximumMessageSize=1024, redrive=Optional.empty, fifo=Optional.empty]");
  }

  @Test
  void nothingIsSetIfOneOfSeveralIsRefused() throws Exception {
    var url = scene.create("q");

    assertThat(scene.refusedSetting(url, "DelaySeconds", "5", "VisibilityTimeout", "-1"))
        .isEqualTo("InvalidAttributeValue 400: Invalid value for the parameter VisibilityTimeout.");

    assertThat(scene.attributes(url, "DelaySeconds")).containsEntry("DelaySeconds", "0");
  }
}
