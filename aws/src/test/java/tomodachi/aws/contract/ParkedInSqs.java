package tomodachi.aws.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import tomodachi.testing.contract.ParkedMessage;
import tomodachi.transport.JsonCodec;

/// Reads what was put aside in a queue: the JSON of SNS as it came, and beside it why.
final class ParkedInSqs {

  private static final String REASON = "x-tomodachi-reason";
  private static final String ATTEMPT = "x-tomodachi-attempt";

  private ParkedInSqs() {}

  /// Takes one out of the queue, if there is one.
  static Optional<ParkedMessage> take(SqsClient sqs, String url) {
    var received =
        sqs.receiveMessage(
            request -> request.queueUrl(url).maxNumberOfMessages(1).messageAttributeNames("All"));
    received
        .messages()
        .forEach(message ->
            sqs.deleteMessage(
                request -> request.queueUrl(url).receiptHandle(message.receiptHandle())));
    return received.messages().stream().findFirst().map(ParkedInSqs::parked);
  }

  private static ParkedMessage parked(Message message) {
    var body = tree(message.body().getBytes(UTF_8));
    return new ParkedMessage(
        ByteBuffer.wrap(String.valueOf(body.get("Message")).getBytes(UTF_8)),
        attributes(body.get("MessageAttributes")),
        text(message, REASON),
        Integer.parseInt(text(message, ATTEMPT)));
  }

  private static Map<?, ?> tree(byte[] json) {
    return (Map<?, ?>) requireNonNull(JsonCodec.standard().read(json, Map.class));
  }

  private static Map<String, Object> attributes(@Nullable Object given) {
    var attributes = new HashMap<String, Object>();
    if (given instanceof Map<?, ?> all) {
      all.forEach((name, one) ->
          attributes.put(String.valueOf(name), String.valueOf(((Map<?, ?>) one).get("Value"))));
    }
    return attributes;
  }

  private static String text(Message message, String attribute) {
    return Optional.ofNullable(message.messageAttributes().get(attribute))
        .map(MessageAttributeValue::stringValue)
        .orElseThrow(() -> new AssertionError("It has no attribute " + attribute));
  }
}
