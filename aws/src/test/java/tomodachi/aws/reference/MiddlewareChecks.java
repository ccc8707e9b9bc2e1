package tomodachi.aws.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tomodachi.Options;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.SnsSqsPublishOption;
import tomodachi.messaging.Data;
import tomodachi.messaging.Delivery;
import tomodachi.messaging.MessageMiddleware;
import tomodachi.messaging.MessagingOptions;

/// What middleware adds for handlers, beside what the transport says.
abstract class MiddlewareChecks extends SnsSqsChecks {

  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  MiddlewareChecks(SnsSqsReference of) {
    super(of);
  }

  /// Adds two words.
  private static final MessageMiddleware OUTER =
      (call, next) -> next.proceed(call.with("first", "outer").with("second", "outer"));

  /// Has the last word on one of them, and finds the trace.
  private static final MessageMiddleware INNER =
      (call, next) ->
          next.proceed(
              call.with("second", "inner")
                  .with(
                      "trace",
                      String.valueOf(
                          call.argument(Delivery.class).attributes().get("traceparent"))));

  static final class Wrapped extends Publishing {
    final Options options = Options.of(MessagingOptions.defaults().withMiddleware(OUTER, INNER));
    final List<List<String>> added = new CopyOnWriteArrayList<>();
    final List<List<Object>> keywords = new CopyOnWriteArrayList<>();

    @AwsSnsSqs(topic = "news", queueName = "news")
    void read(
        @Data String data,
        String first,
        String second,
        String trace,
        String topic,
        String queueUrl,
        String receiptHandle,
        int approximateReceiveCount,
        String snsMessageId,
        String sqsMessageId,
        String messageType,
        Map<String, Object> messageAttributes) {
      added.add(List.of(data, first, second, trace));
      keywords.add(
          List.of(
              topic,
              queueUrl,
              receiptHandle.isEmpty(),
              approximateReceiveCount,
              snsMessageId.isEmpty(),
              sqsMessageId.isEmpty(),
              messageType,
              messageAttributes.keySet()));
    }
  }

  @Test
  void aPublishedMessageHasWhatAllOfThemSay() {
    var service = new Wrapped();
    start(service);

    service
        .publisher()
        .publish("news", "data", SnsSqsPublishOption.attribute("traceparent", TRACE));

    await(
        () -> assertThat(service.added).containsExactly(List.of("data", "outer", "inner", TRACE)));
    assertThat(service.keywords)
        .containsExactly(
            List.of(
                "news",
                url("news"),
                false,
                1,
                false,
                false,
                "Notification",
                Set.of("traceparent")));
  }

  @Test
  void aMessageSentToTheQueueHasNoTopicAndNoIdOfSns() {
    var service = new Wrapped();
    start(service);

    service
        .publisher()
        .sendToQueue("news", "data", SnsSqsPublishOption.attribute("traceparent", TRACE));

    await(
        () -> assertThat(service.added).containsExactly(List.of("data", "outer", "inner", TRACE)));
    assertThat(service.keywords)
        .containsExactly(
            List.of("", url("news"), false, 1, true, false, "Message", Set.of("traceparent")));
  }
}
