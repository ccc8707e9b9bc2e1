package tomodachi.embedded.aws.internal.sns;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.MessageAttribute;

/// The envelope a message has in a queue: a JSON object, written as SNS does.
///
/// Its signature is none: it looks like one and can't be verified, and its certificate isn't there.
/// As from SNS, messages of FIFO topics come without. All addresses in it lead to this server.
final class Notification {

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

  private static final int SIGNATURE_BYTES = 256;
  private static final String SIGNATURE =
      Base64.getEncoder().encodeToString(new byte[SIGNATURE_BYTES]);
  private static final String CERTIFICATE =
      "/SimpleNotificationService-00000000000000000000000000000000.pem";

  private final StringJoiner members = new StringJoiner(",\n", "{\n", "\n}");

  private Notification() {}

  /// The envelope of a message for a subscription.
  static String of(Published published, Arn subscription) {
    var notification = new Notification();
    notification.addMessage(published);
    if (!published.isFifo()) {
      notification.addSignature(published);
    }
    notification.add(
        "UnsubscribeURL",
        published.endpoint() + "/?Action=Unsubscribe&SubscriptionArn=" + subscription);
    notification.add(published.publication().attributes());
    return notification.members.toString();
  }

  private void addMessage(Published published) {
    add("Type", "Notification");
    add("MessageId", published.receipt().messageId());
    add("SequenceNumber", published.receipt().sequenceNumber());
    add("TopicArn", published.topic().toString());
    add("Subject", published.publication().subject());
    add("Message", published.publication().text());
    add("Timestamp", TIMESTAMP.format(Instant.ofEpochMilli(published.at())));
  }

  private void addSignature(Published published) {
    add("SignatureVersion", published.signatureVersion());
    add("Signature", SIGNATURE);
    add("SigningCertURL", published.endpoint() + CERTIFICATE);
  }

  private void add(String name, @Nullable String value) {
    if (value != null) {
      addValue(name, Json.quoted(value));
    }
  }

  private void add(Map<String, MessageAttribute> attributes) {
    if (!attributes.isEmpty()) {
      addValue(
          "MessageAttributes",
          attributes.entrySet().stream()
              .map(Notification::line)
              .collect(joining(",\n", "{\n", "\n  }")));
    }
  }

  private void addValue(String name, String json) {
    members.add("  \"" + name + "\" : " + json);
  }

  private static String line(Map.Entry<String, MessageAttribute> attribute) {
    return "    %s : {\"Type\":%s,\"Value\":%s}"
        .formatted(
            Json.quoted(attribute.getKey()),
            Json.quoted(attribute.getValue().dataType()),
            Json.quoted(attribute.getValue().value()));
  }
}
