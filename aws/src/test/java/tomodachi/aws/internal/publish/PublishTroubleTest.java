package tomodachi.aws.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import tomodachi.aws.SnsSqsPublishOption;
import tomodachi.messaging.PublishException;
import tomodachi.messaging.PublishResult;
import tomodachi.transport.Timeline;

/// What becomes of messages when AWS fails, in part or as a whole.
class PublishTroubleTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  private final ScriptedAws aws = new ScriptedAws().withTopic("orders").withTopic("orders.fifo");
  private final ServicePublisher publisher = Scene.of(aws).publisher();

  /// It knows the topic already, so that its time is for the message alone.
  private ServicePublisher impatient() {
    var options = Scene.options().withPublishTimeout(SHORT);
    var scene = Scene.of(aws, options);
    var topic = Target.Topic.of("orders", Terms.forTopic(options, null));
    var _ =
        scene
            .publishing()
            .address(topic, Deadline.in(Timeline.system().machine(), Duration.ofSeconds(30)));
    return scene.publisher();
  }

  private static RuntimeException lost() {
    return new UncheckedIOException(new IOException("Connection reset"));
  }

  private List<String> bodies() {
    return aws.published().stream().flatMap(List::stream).toList();
  }

  @Test
  void entriesThatAwsHasNoTimeForAreSentAgainAlone() {
    aws.then(request -> ScriptedAws.takenBut(request, "b"::equals, "InternalError", false));

    var results = publisher.publishAll("orders", List.of("a", "b", "c"));

    assertThat(results)
        .containsExactly(
            new PublishResult.Confirmed("id of a"),
            new PublishResult.Confirmed("id of b"),
            new PublishResult.Confirmed("id of c"));
    assertThat(aws.published()).containsExactly(List.of("a", "b", "c"), List.of("b"));
  }

  @Test
  void anEntryThatAwsRefusesFailsForItsSenderOnly() {
    aws.then(request -> ScriptedAws.takenBut(request, "b"::equals, "InvalidParameter", true));

    var results = publisher.publishAll("orders", List.of("a", "b"));

    assertThat(results.getFirst()).isEqualTo(new PublishResult.Confirmed("id of a"));
    assertThat(((PublishResult.Failed) results.getLast()).cause())
        .hasMessage(
            """
            SNS refused the message (InvalidParameter: said InvalidParameter)
                topic "orders"\
            """);
    assertThat(bodies()).containsExactly("a", "b");
  }

  @Test
  void credentialsThatCannotBeHadJustNowAreWaitedFor() {
    aws.thenFail(SdkClientException.create("Failed to load credentials from IMDS."));

    assertThat(publisher.publish("orders", "x")).isEqualTo("id of x");
  }

  @Test
  void whatAwsNeverSawIsNotRefusedByIt() {
    aws.thenFail(SdkClientException.create("Unable to marshall request to JSON"));

    assertThatThrownBy(() -> publisher.publish("orders", "x"))
        .hasMessage(
            """
            The message can't be given to SNS (Unable to marshall request to JSON)
                topic "orders"\
            """);
  }

  @Test
  void anEntryThatIsNotAnsweredIsSentAgain() {
    aws.then(_ -> PublishBatchResponse.builder().build());

    assertThat(publisher.publish("orders", "x")).isEqualTo("id of x");
    assertThat(bodies()).containsExactly("x", "x");
  }

  @Test
  void aThrottledCallIsMadeAgain() {
    aws.thenFail(ScriptedAws.error("Throttling", 400));

    assertThat(publisher.publish("orders", "x")).isEqualTo("id of x");
  }

  @Test
  void whenNobodyAnswersTheEmbeddedServerMayStandIn() {
    aws.thenFail(lost());

    assertThat(publisher.publish("orders", "x")).isEqualTo("id of x");
    assertThat(aws.standIns()).isEqualTo(1);
  }

  @Test
  void aLostAnswerOnAFifoTopicIsMadeUpForWithTheSameId() {
    var ids = new ArrayList<String>();
    aws.then(request -> {
      ids.add(request.publishBatchRequestEntries().getFirst().messageDeduplicationId());
      throw lost();
    });

    publisher.publish("orders", "x", SnsSqsPublishOption.groupId("g"));

    var again = aws.lastPublished().publishBatchRequestEntries().getFirst();
    assertThat(ids).containsExactly(again.messageDeduplicationId());
  }

  @Test
  void aServerThatTakesLessInACallIsGivenLess() {
    aws.thenFail(ScriptedAws.error("BatchRequestTooLong", 400));

    assertThat(publisher.publishAll("orders", List.of("a", "b", "c")))
        .allMatch(PublishResult.Confirmed.class::isInstance);
    assertThat(aws.published())
        .containsExactly(List.of("a", "b", "c"), List.of("a"), List.of("b", "c"));
  }

  @Test
  void whatWasNeverTakenWasNotSent() {
    Stream.generate(() -> ScriptedAws.error("Throttling", 400)).limit(50).forEach(aws::thenFail);

    assertThatThrownBy(() -> impatient().publish("orders", "x"))
        .isInstanceOf(PublishException.class)
        .hasMessage(
            """
            SNS didn't take the message for 300 ms (Throttling: said Throttling); \
            the message was not sent
                topic "orders"\
            """);
  }

  @Test
  void whatWasLostMayHaveArrived() {
    Stream.generate(PublishTroubleTest::lost).limit(50).forEach(aws::thenFail);

    assertThatThrownBy(() -> impatient().publish("orders", "x"))
        .hasMessageStartingWith("SNS didn't take the message for 300 ms (Connection reset); ")
        .hasMessageContaining("the message may or may not have arrived");
  }

  @Test
  void aCallWithoutAnswerEndsAtTheDeadline() {
    var end = new CountDownLatch(1);
    aws.then(request -> {
      awaitQuietly(end);
      return ScriptedAws.taken(request);
    });

    assertThatThrownBy(() -> impatient().publish("orders", "x"))
        .hasMessage(
            """
            No answer from SNS for 300 ms; the message may or may not have arrived
                topic "orders"\
            """);
    end.countDown();
  }

  @Test
  void aRefusalAfterALostAnswerSaysThatItMayHaveArrived() {
    aws.thenFail(lost()).thenFail(ScriptedAws.error("InvalidParameter", 400));

    assertThatThrownBy(() -> publisher.publish("orders", "x"))
        .hasMessageContaining("an earlier attempt may have arrived");
  }

  @Test
  void anInterruptedThreadIsToldThatNothingWasSent() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> publisher.publish("orders", "x"))
        .hasMessageStartingWith("The thread was interrupted; the message was not sent");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(aws.published()).isEmpty();
  }

  @Test
  void anAsynchronousPublishFailsByTheSameException() {
    aws.thenFail(ScriptedAws.error("InvalidParameter", 400));

    assertThat(publisher.publishAsync("orders", "x"))
        .failsWithin(Duration.ofSeconds(30))
        .withThrowableThat()
        .withCauseInstanceOf(PublishException.class);
  }

  @Test
  void whatTheUserMakesOfAnAnswerMayBlock() {
    var first =
        publisher.publishAsync("orders", "x").thenApply(_ -> publisher.publish("orders", "y"));

    assertThat(first).succeedsWithin(Duration.ofSeconds(30)).isEqualTo("id of y");
  }

  @Test
  void theOrderOfAGroupOutlastsFailures() {
    for (var i = 0; i < 4; i++) {
      aws.thenFail(ScriptedAws.error("Throttling", 400));
      aws.then(ScriptedAws::taken);
    }
    var group = SnsSqsPublishOption.groupId("g");
    var data = List.of("1", "2", "3", "4", "5", "6", "7", "8");

    var results = publisher.publishAll("orders", data, group);

    assertThat(results).allMatch(PublishResult.Confirmed.class::isInstance);
    assertThat(bodies().stream().distinct()).containsExactlyElementsOf(data);
    assertThat(aws.published()).allMatch(call -> call.size() == 1);
  }

  @Test
  void groupsDoNotWaitForEachOther() {
    var all =
        Stream.of("a", "b", "c")
            .map(group ->
                publisher.publishAsync("orders", group, SnsSqsPublishOption.groupId(group)))
            .toArray(CompletableFuture<?>[]::new);

    assertThat(CompletableFuture.allOf(all)).succeedsWithin(Duration.ofSeconds(30));
    assertThat(aws.lastPublished().publishBatchRequestEntries())
        .extracting(PublishBatchRequestEntry::messageGroupId)
        .doesNotContainNull();
  }

  @Test
  void whatIsUnderWayAtTheStopIsPublished() {
    var scene = Scene.of(aws);
    var results = scene.publisher().publishAsync("orders", "x");

    scene.publishing().close(Duration.ofSeconds(30));

    assertThat(results).succeedsWithin(Duration.ofSeconds(30)).isEqualTo("id of x");
  }

  @Test
  void whatIsNotPublishedByTheEndOfTheStopFails() {
    Stream.generate(() -> ScriptedAws.error("Throttling", 400)).limit(99).forEach(aws::thenFail);
    var scene = Scene.of(aws);
    var results = scene.publisher().publishAsync("orders", "x");

    scene.publishing().close(SHORT);

    assertThat(results)
        .failsWithin(Duration.ofSeconds(30))
        .withThrowableThat()
        .withMessageContaining("The service stops; the message was not sent");
    assertThatThrownBy(() -> scene.publisher().publish("orders", "x"))
        .hasMessageStartingWith("The publisher is closed; the message was not sent");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
