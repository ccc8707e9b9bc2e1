package tomodachi.aws.internal.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import tomodachi.testing.ManualTimeline;

/// What becomes of messages reaches SQS, whatever fails on the way.
@SuppressWarnings("try") // A scene is closed by the test.
class SettlingTest {

  private static final String NONE = "0 visible, 0 in flight";
  private static final Duration VISIBILITY = Duration.ofSeconds(30);
  private static final ManualTimeline TIME = new ManualTimeline();
  private static final Scene SCENE = new Scene(TIME, true);

  private final ScriptedSqs sqs = new ScriptedSqs(SCENE.sqs);

  @AfterAll
  static void end() throws InterruptedException {
    SCENE.close();
  }

  @Test
  void oneThatFailedInABatchIsDeletedAgain() {
    var queue = SCENE.queue(VISIBILITY);
    SCENE.send(queue, 10);
    sqs.delete.once(request -> withoutFirst(request, "InternalError"));
    var handled = new Handled(SqsMessage::acknowledge);

    SCENE.consume(queue, sqs, 10, handled);

    await().untilAsserted(() -> assertThat(SCENE.count(queue)).isEqualTo(NONE));
    assertThat(handled.begun).hasSize(10).doesNotHaveDuplicates();
  }

  private DeleteMessageBatchResponse withoutFirst(DeleteMessageBatchRequest request, String code) {
    var first = request.entries().getFirst();
    var others =
        request.toBuilder().entries(request.entries().subList(1, request.entries().size())).build();
    var failure =
        BatchResultErrorEntry.builder().id(first.id()).code(code).senderFault(false).build();
    var deleted =
        others.entries().isEmpty()
            ? DeleteMessageBatchResponse.builder().successful(List.of())
            : sqs.delete.forReal(others).toBuilder();
    return deleted.failed(failure).build();
  }

  @Test
  void aCallThatFailedOrWhoseAnswerIsLostIsMadeAgain() {
    var queue = SCENE.queue(VISIBILITY);
    SCENE.send(queue, 3);
    sqs.delete.once(ScriptedSqs.fails("RequestThrottled"));
    sqs.delete.once(request -> {
      sqs.delete.forReal(request);
      throw ScriptedSqs.error("InternalError");
    });
    var handled = new Handled(SqsMessage::acknowledge);

    SCENE.consume(queue, sqs, 10, handled);

    await().untilAsserted(() -> assertThat(SCENE.count(queue)).isEqualTo(NONE));
    await().until(() -> sqs.delete.requests.size() >= 3);
    assertThat(handled.begun).hasSize(3);
  }

  @Test
  void aMessageThatCouldNotBeDeletedInTimeComesBack() throws InterruptedException {
    try (var scene = new Scene(TIME, false)) {
      var failing = new ScriptedSqs(scene.sqs);
      var queue = scene.queue(VISIBILITY);
      scene.send(queue, 1);
      failing.delete.always(ScriptedSqs.fails("AccessDenied"));
      var handled = new Handled(SqsMessage::acknowledge);
      scene.consume(queue, failing, 10, handled);
      await().until(() -> failing.delete.requests.size() >= 2);

      TIME.advance(VISIBILITY);
      await().until(() -> handled.begun.size() == 2);
      failing.delete.always(null);

      await().untilAsserted(() -> assertThat(scene.count(queue)).isEqualTo(NONE));
    }
  }

  @Test
  void aRetryWaitsItsDelayInWholeSeconds() {
    var queue = SCENE.queue(VISIBILITY);
    SCENE.send(queue, 1);
    var handled =
        new Handled(message -> {
          if (message.attempt() == 1) {
            message.retry(Duration.ofMillis(59_001), "as the test has it");
          } else {
            message.acknowledge();
          }
        });
    SCENE.consume(queue, sqs, 1, handled);
    await().until(() -> !sqs.change.requests.isEmpty());

    TIME.advance(Duration.ofSeconds(59));
    assertThat(handled.begun).hasSize(1);
    TIME.advance(Duration.ofSeconds(1));

    await().untilAsserted(() -> assertThat(SCENE.count(queue)).isEqualTo(NONE));
    assertThat(handled.begun).hasSize(2);
  }

  @Test
  void aMessageOfWhichNothingIsSaidIsNotKept() {
    var queue = SCENE.queue(VISIBILITY);
    SCENE.send(queue, 1);
    var handled =
        new Handled(message -> {
          if (message.attempt() == 2) {
            message.acknowledge();
          }
        });
    SCENE.consume(queue, sqs, 1, handled);
    await().until(() -> !sqs.change.requests.isEmpty());

    TIME.advance(Duration.ofSeconds(30));

    await().untilAsserted(() -> assertThat(SCENE.count(queue)).isEqualTo(NONE));
    assertThat(handled.begun).hasSize(2);
  }

  @Test
  void aMessageWhoseHandlerCannotBeginTakesNoPlace() {
    var attached = AttachedQueue.of(SCENE.queue(VISIBILITY), sqs, TIME, 1, () -> {});
    sqs.change.always(ScriptedSqs.fails("ReceiptHandleIsInvalid"));
    var begun = new CopyOnWriteArrayList<String>();
    var intake =
        new Intake(
            message -> {
              begun.add(message.id());
              throw new LinkageError("as the test has it");
            },
            new AnyOrder(),
            1,
            _ -> {});
    intake.goOn();

    intake.offer(List.of(received("a", attached, intake), received("b", attached, intake)));

    await().untilAsserted(() -> assertThat(begun).containsExactly("a", "b"));
    await().until(attached::isIdle);
  }

  private static InFlight received(String id, AttachedQueue queue, Intake intake) {
    var sdk = Messages.sdk("body").messageId(id).receiptHandle(id).build();
    var message = new InFlight(sdk, queue, intake, new Topics("", ""), TIME.plan().instant());
    queue.leases().begin(message);
    return message;
  }

  @Test
  void aRetryDoesNotWaitForLongerThanSqsAllows() {
    var time = new ManualTimeline(); // Of its own: what else happens in so many hours takes long.
    try (var scene = new Scene(time, true)) {
      var scripted = new ScriptedSqs(scene.sqs);
      var queue = scene.queue(VISIBILITY);
      scene.send(queue, 1);
      var handled =
          new Handled(message -> {
            if (message.attempt() == 1) {
              message.retry(Duration.ofDays(2), "as the test has it");
            } else {
              message.acknowledge();
            }
          });
      scene.consume(queue, scripted, 1, handled);
      await().until(() -> !scripted.change.requests.isEmpty());

      time.advance(Duration.ofHours(12));

      await().untilAsserted(() -> assertThat(scene.count(queue)).isEqualTo(NONE));
      assertThat(handled.begun).hasSize(2);
    }
  }

  @Test
  void theQueueSaysHowOftenAMessageIsDelivered() {
    assertThat(attempts(5, OptionalInt.of(3))).isEqualTo(3);
    assertThat(attempts(5, OptionalInt.empty())).isEqualTo(5);
  }

  private static int attempts(int configured, OptionalInt maxReceiveCount) {
    var queue = SCENE.queue(VISIBILITY, null, maxReceiveCount);
    var attached = AttachedQueue.of(queue, SCENE.sqs, TIME, 1, () -> {});
    var intake = new Intake(new Handled(_ -> {}), new AnyOrder(), 1, _ -> {});
    var sdk = Message.builder().build();
    return new InFlight(sdk, attached, intake, new Topics("", ""), TIME.plan().instant())
        .attempts(configured);
  }

  @Test
  void aParkedMessageIsCopiedUnchangedAndDeleted() {
    var parking = SCENE.parking();
    var queue = SCENE.queue(VISIBILITY, parking, OptionalInt.empty());
    var attributes =
        Map.of(
            "text", attribute("String", "t"),
            "number", attribute("Number.int", "7"),
            "bytes", bytes("Binary.gzip", "b"));
    SCENE.send(queue, "body", attributes);
    var handled = new Handled(message -> message.park("nobody\u0000wants it"));

    SCENE.consume(queue, sqs, 1, handled);
    await().untilAsserted(() -> assertThat(SCENE.count(queue)).isEqualTo(NONE));

    var parked = SCENE.visible(parking.url()).getFirst();
    var expected = new HashMap<>(attributes);
    expected.put("x-tomodachi-reason", attribute("String", "nobody?wants it"));
    expected.put("x-tomodachi-attempt", attribute("String", "1"));
    expected.put("x-tomodachi-queue", attribute("String", queue.name()));
    assertThat(parked.body()).isEqualTo("body");
    assertThat(parked.messageAttributes()).isEqualTo(expected);
  }

  @Test
  void aQueueForParkedMessagesThatIsMissingIsToldOf() {
    var parking = SCENE.parking();
    var queue = SCENE.queue(VISIBILITY, parking, OptionalInt.empty());
    SCENE.sqs.deleteQueue(request -> request.queueUrl(parking.url()));
    SCENE.send(queue, 1);
    var told = new AtomicInteger();

    var consumer =
        SCENE.consumer(
            1, new Handled(message -> message.park("gone")), _ -> told.incrementAndGet());
    consumer.attach(queue, SCENE.sqs, () -> {});
    consumer.begin();

    await().untilAsserted(() -> assertThat(told).hasPositiveValue());
    assertThat(SCENE.count(queue)).isNotEqualTo(NONE);
  }

  @Test
  void aMessageThatIsFullIsParkedWithoutAReason() {
    var parking = SCENE.parking();
    var queue = SCENE.queue(VISIBILITY, parking, OptionalInt.empty());
    var attributes = new HashMap<String, MessageAttributeValue>();
    for (var i = 0; i < 9; i++) {
      attributes.put("a" + i, attribute("String", "x"));
    }
    SCENE.send(queue, "body", attributes);
    SCENE.send(queue, "x".repeat(1_048_576), Map.of());
    var handled = new Handled(message -> message.park("reason"));

    SCENE.consume(queue, sqs, 1, handled);
    await().untilAsserted(() -> assertThat(SCENE.count(queue)).isEqualTo(NONE));

    attributes.put("x-tomodachi-reason", attribute("String", "reason"));
    assertThat(SCENE.visible(parking.url()))
        .extracting(message -> message.messageAttributes().keySet())
        .containsExactlyInAnyOrder(attributes.keySet(), Set.of());
  }

  @Test
  void aMessageThatCanNotBeParkedStays() {
    var parking = SCENE.parking();
    var queue = SCENE.queue(VISIBILITY, parking, OptionalInt.empty());
    SCENE.send(queue, 1);
    sqs.send.once(ScriptedSqs.fails("AccessDenied"));
    var handled = new Handled(message -> message.park("reason"));
    SCENE.consume(queue, sqs, 1, handled);
    await().until(() -> !sqs.change.requests.isEmpty());
    TIME.advance(Duration.ZERO);
    assertThat(SCENE.count(queue)).isEqualTo("0 visible, 1 in flight");
    assertThat(sqs.delete.requests).isEmpty();

    TIME.advance(Duration.ofMinutes(5));

    await().untilAsserted(() -> assertThat(SCENE.count(queue)).isEqualTo(NONE));
    assertThat(SCENE.count(parking.url())).isEqualTo("1 visible, 0 in flight");
  }

  @Test
  void aCopyIsTriedAgainWhileThatMayHelp() {
    var parking = SCENE.parking();
    var queue = SCENE.queue(VISIBILITY, parking, OptionalInt.empty());
    SCENE.send(queue, 1);
    sqs.send.once(ScriptedSqs.fails("RequestThrottled"));
    sqs.send.once(ScriptedSqs.fails("RequestThrottled"));

    SCENE.consume(queue, sqs, 1, new Handled(message -> message.park("reason")));

    await().untilAsserted(() -> assertThat(SCENE.count(queue)).isEqualTo(NONE));
    assertThat(SCENE.count(parking.url())).isEqualTo("1 visible, 0 in flight");
  }

  @Test
  void withoutAQueueForItAMessageWaitsAsLongAsItMay() {
    var time = new ManualTimeline(); // Of its own: what else happens in so many hours takes long.
    try (var scene = new Scene(time, true)) {
      var scripted = new ScriptedSqs(scene.sqs);
      var queue = scene.queue(VISIBILITY);
      scene.send(queue, 1);
      var handled = new Handled(message -> message.park("reason"));
      scene.consume(queue, scripted, 1, handled);
      await().until(() -> !scripted.change.requests.isEmpty());

      time.advance(Duration.ofHours(11));
      assertThat(handled.begun).hasSize(1);
      time.advance(Duration.ofHours(1));

      await().until(() -> handled.begun.size() == 2);
      assertThat(scripted.delete.requests).isEmpty();
    }
  }

  @Test
  void anExtensionNeverUndoesARetry() throws InterruptedException {
    try (var scene = new Scene(TIME, false)) {
      var slow = new ScriptedSqs(scene.sqs);
      var queue = scene.queue(VISIBILITY);
      scene.send(queue, 1);
      var extending = new CountDownLatch(1);
      var ended = new CountDownLatch(1);
      slow.change.once(request -> {
        extending.countDown();
        awaitQuietly(ended);
        return slow.change.forReal(request);
      });
      var handled =
          new Handled(message -> {
            extending.await();
            message.retry(Duration.ofHours(1), "as the test has it");
            ended.countDown();
          });
      scene.consume(queue, slow, 1, handled);
      await().until(() -> handled.running.get() == 1);

      TIME.advance(VISIBILITY.dividedBy(2));
      await().until(() -> slow.change.requests.size() == 2);
      TIME.advance(VISIBILITY.multipliedBy(2));

      assertThat(scene.count(queue)).isEqualTo("0 visible, 1 in flight");
      assertThat(slow.change.requests.getLast().entries().getFirst().visibilityTimeout())
          .isEqualTo(3600);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MessageAttributeValue attribute(String type, String value) {
    return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
  }

  private static MessageAttributeValue bytes(String type, String value) {
    return MessageAttributeValue.builder()
        .dataType(type)
        .binaryValue(SdkBytes.fromUtf8String(value))
        .build();
  }
}
