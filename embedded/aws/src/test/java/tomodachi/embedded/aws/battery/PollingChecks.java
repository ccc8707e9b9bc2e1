package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.VISIBILITY_TIMEOUT;
import static tomodachi.embedded.aws.battery.Patience.soon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/// Receives that wait for messages.
abstract class PollingChecks extends ServerChecks {

  /// So long that a poll that isn't woken makes its check fail.
  private static final int LONG = 20;

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  @Test
  void aMessageWakesWhoWaits() {
    var queue = queue();
    var poll = poll(queue, LONG);

    afterAWhile(poll, () -> send(queue, "x"));

    assertThat(messages(poll)).extracting(Message::body).containsExactly("x");
  }

  @Test
  void aPollAnswersAtOnceWhenThereIsAMessage() {
    var queue = queue();
    send(queue, "x");

    assertThat(messages(poll(queue, LONG))).hasSize(1);
  }

  @Test
  void aPollEndsEmpty() {
    var queue = queue();

    assertThat(messages(poll(queue, 1))).isEmpty();
  }

  @Test
  void aQueueMayHaveATimeToWait() {
    var queue = queue(RECEIVE_MESSAGE_WAIT_TIME_SECONDS, LONG);
    var poll = async(() -> sqs.receiveMessage(r -> r.queueUrl(queue)).messages());

    afterAWhile(poll, () -> send(queue, "x"));

    assertThat(messages(poll)).hasSize(1);
  }

  @Test
  void zeroIsForNoWaitingWhereTheQueueHasATime() {
    var queue = queue(RECEIVE_MESSAGE_WAIT_TIME_SECONDS, LONG);

    assertThat(messages(poll(queue, 0))).isEmpty();
  }

  @Test
  void aMessageThatComesBackWakesWhoWaits() {
    var queue = queue(VISIBILITY_TIMEOUT, 1);
    send(queue, "x");
    take(queue);

    assertThat(messages(poll(queue, LONG))).hasSize(1);
  }

  @Test
  void aMessageThatIsGivenBackWakesWhoWaits() {
    var queue = queue();
    send(queue, "x");
    var taken = take(queue);
    var poll = poll(queue, LONG);

    afterAWhile(poll, () -> changeVisibility(queue, taken, 0));

    assertThat(messages(poll)).hasSize(1);
  }

  @Test
  void aDelayedMessageWakesWhoWaits() {
    var queue = queue();
    sqs.sendMessage(r -> r.queueUrl(queue).messageBody("x").delaySeconds(1));

    assertThat(messages(poll(queue, LONG))).hasSize(1);
  }

  @Test
  void oneMessageIsForOneOfThoseWhoWait() {
    var queue = queue();
    var polls = Stream.generate(() -> poll(queue, 3)).limit(3).toList();

    afterAWhile(polls.getFirst(), () -> send(queue, "x"));

    var all = new ArrayList<Message>();
    polls.forEach(poll -> all.addAll(messages(poll)));
    assertThat(all).hasSize(1);
  }

  @Test
  @FauxqsDiffers(
      by = "answering the others without a message",
      documentation =
          "SQS Developer Guide, Amazon SQS short and long polling: empty only when the time is"
              + " over")
  void everyoneWhoWaitsGetsAMessage() {
    var queue = queue();
    var polls =
        Stream.generate(() ->
                async(() ->
                    sqs.receiveMessage(
                            r -> r.queueUrl(queue).maxNumberOfMessages(1).waitTimeSeconds(LONG))
                        .messages()))
            .limit(3)
            .toList();

    afterAWhile(polls.getFirst(), () -> send(queue, "a", "b", "c"));

    assertThat(polls.stream().flatMap(poll -> messages(poll).stream()).map(Message::body))
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void aMessageOfATopicWakesWhoWaits() {
    var queue = queue();
    var topic = topic();
    subscribe(topic, queue);
    var poll = poll(queue, LONG);

    afterAWhile(poll, () -> sns.publish(r -> r.topicArn(topic).message("x")));

    assertThat(messages(poll)).hasSize(1);
  }

  @Test
  void theNextOfAGroupWakesWhoWaits() {
    var queue = fifoQueue();
    sendTo(queue, "g", "a", "b");
    var first =
        sqs.receiveMessage(r -> r.queueUrl(queue).maxNumberOfMessages(1)).messages().getFirst();
    var poll = poll(queue, LONG);

    afterAWhile(poll, () -> delete(queue, first));

    assertThat(texts(messages(poll))).containsExactly("b");
  }

  @Test
  @FauxqsDiffers(
      by = "ending such a poll empty",
      documentation = "SQS API Reference, ReceiveMessage, errors: QueueDoesNotExist")
  void aPollOfAQueueThatIsDeletedEnds() {
    var queue = queue();
    var poll = poll(queue, LONG);

    afterAWhile(poll, () -> sqs.deleteQueue(r -> r.queueUrl(queue)));

    soon().atMost(PATIENCE).until(poll::isDone);
    Refusal.of(() -> thrown(poll)).is(QueueDoesNotExistException.class, 400);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 21})
  void aTimeToWaitIsUpTo20Seconds(int seconds) {
    var queue = queue();
    send(queue, "x");

    Refusal.of(() -> sqs.receiveMessage(r -> r.queueUrl(queue).waitTimeSeconds(seconds)))
        .isBadRequest("InvalidParameterValue");
  }

  private CompletableFuture<List<Message>> poll(String queue, int seconds) {
    return async(() ->
        sqs.receiveMessage(r -> r.queueUrl(queue).maxNumberOfMessages(10).waitTimeSeconds(seconds))
            .messages());
  }

  private static <T> CompletableFuture<T> async(Supplier<T> call) {
    return CompletableFuture.supplyAsync(call, Thread::startVirtualThread);
  }

  /// Does something once a poll has had the time to begin to wait.
  private static void afterAWhile(CompletableFuture<?> poll, Runnable action) {
    soon()
        .during(Duration.ofMillis(300))
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(poll).isNotDone());
    action.run();
  }

  private static List<Message> messages(CompletableFuture<List<Message>> poll) {
    soon().atMost(PATIENCE).until(poll::isDone);
    return poll.join();
  }

  private static void thrown(CompletableFuture<?> poll) throws Throwable {
    try {
      poll.join();
    } catch (CompletionException e) {
      throw e.getCause();
    }
  }
}
