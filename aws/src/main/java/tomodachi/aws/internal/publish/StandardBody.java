package tomodachi.aws.internal.publish;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import tomodachi.aws.SqsBodyFormat;
import tomodachi.transport.JsonCodec;

/// The JSON around a payload that is sent to a queue, as the Python system has it, byte for byte.
final class StandardBody {

  /// Writes it.
  static final SqsBodyFormat FORMAT = StandardBody::format;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private StandardBody() {}

  private static String format(SqsBodyFormat.Content content) {
    var body = new LinkedHashMap<String, Object>();
    body.put("Type", "Message");
    body.put("QueueUrl", content.queueUrl());
    body.put("Version", "0");
    body.put("Message", content.payload());
    body.put("Timestamp", time(content.timestamp()));
    var attributes = new LinkedHashMap<String, Object>();
    WireAttributes.of(content.attributes(), Carrier.SQS).stream()
        .map(WireAttribute::forBody)
        .forEach(each -> attributes.put(each.getKey(), each.getValue()));
    body.put("MessageAttributes", attributes);
    return JsonCodec.standard().text(body);
  }

  private static String time(Instant instant) {
    return TIME.format(instant);
  }
}
