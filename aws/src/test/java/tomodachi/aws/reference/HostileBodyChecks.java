package tomodachi.aws.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tomodachi.Options;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.SqsDelivery;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.JsonEnvelope;
import tomodachi.messaging.MessagingOptions;

/// Bodies that nobody who means well would send: whatever they are, they are handled or put aside,
/// and what came after them is handled too.
abstract class HostileBodyChecks extends SnsSqsChecks {

  private static final int LARGE = 200_000;

  private static final List<String> RAW =
      List.of(
          " ",
          "not JSON",
          "null",
          "[1, 2]",
          "{",
          "{\"Type\": \"Message\", \"Message\": \"cut o",
          "{\"Type\": \"Message\", \"Message\": 7}",
          "{\"Type\": \"Message\", \"Message\": \"twice\"}{}",
          "{\"Type\": \"Message\", \"Message\": \"deep\", \"d\": " + "[".repeat(LARGE) + "}",
          "__TOMODACHI_DRAIN__cdab4416-1727-4603-87c9-0ff8dddf1f22__",
          "x".repeat(LARGE));

  private static final List<String> UNREADABLE =
      List.of(
          wrapped("half a pair: \\ud83d", "{}"),
          wrapped("cut off", "{\"a\": {\"Type\": \"Binary\", \"Value\": \"QUJ\"}}"),
          wrapped("no base64", "{\"a\": {\"Type\": \"Binary\", \"Value\": \"*\"}}"),
          wrapped("no number", "{\"a\": {\"Type\": \"Number\", \"Value\": \"1e99999999999\"}}"),
          wrapped("no value", "{\"a\": {\"Type\": \"String\"}}"),
          wrapped("no object", "{\"a\": [[[]]]}"),
          wrapped("no attributes", "17"));

  HostileBodyChecks(SnsSqsReference of) {
    super(of);
  }

  private static String wrapped(String payload, String attributes) {
    return "{\"Type\": \"Message\", \"Message\": \"%s\", \"MessageAttributes\": %s}"
        .formatted(payload, attributes);
  }

  static final class Careful {
    final Options options =
        Options.of(MessagingOptions.defaults().withEnvelope(new JsonEnvelope()));
    final List<String> handled = new CopyOnWriteArrayList<>();

    @AwsSnsSqs(
        queueName = "texts",
        deadLetterQueueName = "dead",
        maxReceiveCount = 5,
        envelope = Envelope.None.class)
    void text(String data, SqsDelivery delivery) {
      handled.add(delivery.rawMessageBody());
    }

    @AwsSnsSqs(queueName = "enveloped", deadLetterQueueName = "dead", maxReceiveCount = 5)
    void enveloped(String data, SqsDelivery delivery) {
      handled.add(delivery.rawMessageBody());
    }
  }

  @Test
  void nothingIsDeletedThatWasNotHandledOrParked() {
    var service = new Careful();
    start(service);
    var all = Stream.concat(RAW.stream(), UNREADABLE.stream()).toList();

    all.forEach(body -> send("texts", body));
    all.forEach(body -> send("enveloped", body));
    send("texts", "last");

    await(() -> assertThat(service.handled).hasSize(RAW.size() + 1));
    assertThat(service.handled).containsAll(RAW).contains("last");
    var parked = new ArrayList<String>();
    await(() -> {
      parked.addAll(takeParked());
      assertThat(parked).hasSize(all.size() + UNREADABLE.size());
    });
    assertThat(parked).containsAll(all);
    await(() -> {
      assertThat(left("texts")).isEqualTo("0 and 0");
      assertThat(left("enveloped")).isEqualTo("0 and 0");
    });
  }

  private List<String> takeParked() {
    var messages =
        server
            .sqs()
            .receiveMessage(request -> request.queueUrl(url("dead")).maxNumberOfMessages(10))
            .messages();
    messages.forEach(message ->
        server
            .sqs()
            .deleteMessage(
                request -> request.queueUrl(url("dead")).receiptHandle(message.receiptHandle())));
    return messages.stream().map(Message::body).toList();
  }

  private String left(String queue) {
    return queueAttribute(queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)
        + " and "
        + queueAttribute(queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
  }
}
