package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.CONTENT_BASED_DEDUPLICATION;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.FIFO_QUEUE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.REDRIVE_POLICY;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.VISIBILITY_TIMEOUT;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.QueueNameExistsException;

/// Queues: made, found and deleted.
abstract class QueuesChecks extends ServerChecks {

  @Test
  void aUrlEndsInAccountAndName() {
    var name = name();

    assertThat(queue(name, Map.of())).endsWith("/" + ServerUnderTest.ACCOUNT + "/" + name);
  }

  @Test
  void creatingAQueueAgainGivesTheSame() {
    var name = name();
    var attributes = Map.of(VISIBILITY_TIMEOUT, "45");

    assertThat(queue(name, attributes)).isEqualTo(queue(name, attributes));
  }

  @Test
  void creatingAQueueAgainLeavesItsMessages() {
    var name = name();
    var queue = queue(name, Map.of());
    send(queue, "x");

    queue(name, Map.of());

    assertThat(texts(queue, 1)).containsExactly("x");
  }

  @Test
  void creatingAQueueOtherwiseIsRefused() {
    var name = name();
    queue(name, Map.of(VISIBILITY_TIMEOUT, "45"));

    var refusal = Refusal.of(() -> queue(name, Map.of(VISIBILITY_TIMEOUT, "46")));

    refusal.is(QueueNameExistsException.class, 400);
    assertThat(refusal.message())
        .isEqualTo(
            "A queue already exists with the same name and a different value for attribute"
                + " VisibilityTimeout");
  }

  @Test
  void aQueueIsFoundByItsName() {
    var name = name();
    var queue = queue(name, Map.of());

    assertThat(sqs.getQueueUrl(r -> r.queueName(name)).queueUrl()).isEqualTo(queue);
  }

  @Test
  void aQueueIsFoundByItsNameAndAccount() {
    var name = name();
    var queue = queue(name, Map.of());

    var found =
        sqs.getQueueUrl(r -> r.queueName(name).queueOwnerAWSAccountId(ServerUnderTest.ACCOUNT));

    assertThat(found.queueUrl()).isEqualTo(queue);
  }

  @Test
  void aMissingQueueIsNotFound() {
    var refusal = Refusal.of(() -> sqs.getQueueUrl(r -> r.queueName(name())));

    refusal.is(QueueDoesNotExistException.class, 400);
    assertThat(refusal.code()).isEqualTo("AWS.SimpleQueueService.NonExistentQueue");
  }

  @Test
  void aQueueIsNotFoundInAnotherRegion() {
    var name = name();
    queue(name, Map.of());

    try (var elsewhere = server().sqsIn(Region.US_EAST_2)) {
      Refusal.of(() -> elsewhere.getQueueUrl(r -> r.queueName(name)))
          .is(QueueDoesNotExistException.class, 400);
    }
  }

  @Test
  void namesDifferByCase() {
    var name = name() + "a";
    queue(name, Map.of());

    Refusal.of(() -> sqs.getQueueUrl(r -> r.queueName(name.replaceAll("a$", "A"))))
        .is(QueueDoesNotExistException.class, 400);
  }

  @Test
  void aNameMayHave80Characters() {
    var name = (name() + "x".repeat(80)).substring(0, 80);

    assertThat(queue(name, Map.of())).endsWith("/" + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"with.dot", "with space", "ü", "a/b", "81----"})
  @FauxqsDiffers(
      by = "taking any name",
      documentation = "SQS API Reference, CreateQueue, QueueName")
  void aQueueMayNotHaveAnyName(String odd) {
    var name = odd.startsWith("81") ? odd + "x".repeat(75) : odd;

    Refusal.of(() -> queue(name, Map.of())).isBadRequest("InvalidParameterValue");
  }

  @Test
  void aQueueHasAName() {
    Refusal.of(() -> queue("", Map.of())).isBadRequest("InvalidParameterValue");
  }

  @Test
  void aFifoQueueHasAnEndingInItsName() {
    Refusal.of(() -> queue(name(), Map.of(FIFO_QUEUE, "true")))
        .isBadRequest("InvalidParameterValue");
  }

  @Test
  @FauxqsDiffers(
      by = "making such a queue a FIFO queue",
      documentation = "SQS API Reference, CreateQueue, QueueName and FifoQueue")
  void theEndingAloneMakesNoFifoQueue() {
    Refusal.of(() -> queue(name() + ".fifo", Map.of())).isBadRequest("InvalidParameterValue");
  }

  @Test
  @FauxqsDiffers(
      by = "storing it",
      documentation = "SQS API Reference, CreateQueue, FifoQueue and ContentBasedDeduplication")
  void aStandardQueueHasNoAttributesOfFifoQueues() {
    Refusal.of(() -> queue(CONTENT_BASED_DEDUPLICATION, true)).isBadRequest("InvalidAttributeName");
  }

  @Test
  void queuesAreListedByPrefix() {
    var prefix = name();
    var one = queue(prefix + "-1", Map.of());
    var two = queue(prefix + "-2", Map.of());

    assertThat(sqs.listQueues(r -> r.queueNamePrefix(prefix)).queueUrls())
        .containsExactlyInAnyOrder(one, two);
    assertThat(sqs.listQueues(r -> r.queueNamePrefix(prefix + "-2")).queueUrls())
        .containsExactly(two);
  }

  @Test
  void noQueueIsListedForAPrefixOfNone() {
    assertThat(sqs.listQueues(r -> r.queueNamePrefix(name())).queueUrls()).isEmpty();
  }

  @Test
  void theListWithoutAPrefixHasAllQueues() {
    var queue = queue();

    assertThat(sqs.listQueues().queueUrls()).contains(queue);
  }

  @Test
  @FauxqsDiffers(
      by = "listing all at once",
      documentation = "SQS API Reference, ListQueues, MaxResults and NextToken")
  void listsComeInPages() {
    var prefix = name();
    var all = numbered(prefix, 5).stream().map(name -> queue(name, Map.of())).toList();

    var first = sqs.listQueues(r -> r.queueNamePrefix(prefix).maxResults(2));

    assertThat(first.queueUrls()).hasSize(2);
    assertThat(first.nextToken()).isNotEmpty();
    assertThat(sqs.listQueuesPaginator(r -> r.queueNamePrefix(prefix).maxResults(2)).queueUrls())
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void theLastPageHasNoToken() {
    var prefix = name();
    queue(prefix, Map.of());

    assertThat(sqs.listQueues(r -> r.queueNamePrefix(prefix).maxResults(2)).nextToken()).isNull();
  }

  @Test
  void aDeletedQueueIsGone() {
    var name = name();
    var queue = queue(name, Map.of());

    sqs.deleteQueue(r -> r.queueUrl(queue));

    Refusal.of(() -> sqs.getQueueUrl(r -> r.queueName(name)))
        .is(QueueDoesNotExistException.class, 400);
    assertThat(sqs.listQueues(r -> r.queueNamePrefix(name)).queueUrls()).isEmpty();
  }

  @Test
  void deletingAQueueTwiceIsRefused() {
    var queue = queue();
    sqs.deleteQueue(r -> r.queueUrl(queue));

    Refusal.of(() -> sqs.deleteQueue(r -> r.queueUrl(queue)))
        .is(QueueDoesNotExistException.class, 400);
  }

  @Test
  void nothingCanBeDoneWithAMissingQueue() {
    var queue = queue();
    sqs.deleteQueue(r -> r.queueUrl(queue));

    List<ThrowingCallable> calls =
        List.of(
            () -> send(queue, "x"),
            () -> look(queue),
            () -> attributes(queue),
            () -> set(queue, VISIBILITY_TIMEOUT, 1),
            () -> sqs.purgeQueue(r -> r.queueUrl(queue)),
            () -> sqs.deleteMessage(r -> r.queueUrl(queue).receiptHandle("x")),
            () -> sqs.tagQueue(r -> r.queueUrl(queue).tags(Map.of("k", "v"))),
            () -> sqs.listQueueTags(r -> r.queueUrl(queue)),
            () ->
                sqs.sendMessageBatch(
                    r -> r.queueUrl(queue).entries(BatchesChecks.entry("a", "b"))));

    assertThat(calls)
        .allSatisfy(call -> Refusal.of(call).is(QueueDoesNotExistException.class, 400));
  }

  @Test
  void aQueueCanBeTagged() {
    var name = name();
    var queue =
        sqs.createQueue(r -> r.queueName(name).tags(Map.of("team", "a", "stage", "dev")))
            .queueUrl();
    queue(name, Map.of());

    sqs.tagQueue(r -> r.queueUrl(queue).tags(Map.of("team", "b", "cost", "1")));
    sqs.untagQueue(r -> r.queueUrl(queue).tagKeys("stage", "none"));

    assertThat(sqs.listQueueTags(r -> r.queueUrl(queue)).tags())
        .isEqualTo(Map.of("team", "b", "cost", "1"));
  }

  @Test
  void aNewQueueHasNoTags() {
    var queue = queue();

    assertThat(sqs.listQueueTags(r -> r.queueUrl(queue)).tags()).isEmpty();
  }

  @Test
  @FauxqsDiffers(
      by = "not knowing the operation",
      documentation = "SQS API Reference, ListDeadLetterSourceQueues")
  void queuesAreFoundByTheirDeadLetterQueue() {
    var dead = queue();
    var source = queue();
    set(source, REDRIVE_POLICY, DeadLetteringChecks.policy(arn(dead), 3));

    assertThat(sqs.listDeadLetterSourceQueues(r -> r.queueUrl(dead)).queueUrls())
        .containsExactly(source);
  }
}
