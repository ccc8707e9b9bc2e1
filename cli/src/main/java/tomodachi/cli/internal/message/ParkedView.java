package tomodachi.cli.internal.message;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.transport.ParkedMessage;
import tomodachi.messaging.transport.PayloadText;

/// The parked messages of a queue, shown.
///
/// @param protocol of the queue
/// @param queue its name, or that of the queue of parked messages
/// @param most how many are shown
/// @param withData whether their payloads are
public record ParkedView(String protocol, String queue, long most, boolean withData) {

  private static final int MOST_DATA = 64 << 10;

  /// Prints them.
  public void print(Visits visits, Output output) {
    var counted = new Counted(output);
    visits.alone(
        protocol,
        desk -> {
          var meant = desk.named(queue);
          var parked = desk.show(meant, most, withData ? MOST_DATA : 0, counted::print);
          output.text(
              "%s of %d parked in \"%s\" at %s"
                  .formatted(counted.count, parked, meant.parked(), desk.address()));
          return parked;
        });
  }

  /// Prints messages one after the other.
  private static final class Counted {
    private final Output output;
    private long count;

    Counted(Output output) {
      this.output = output;
    }

    void print(ParkedMessage message) {
      count++;
      output.object(object(message));
      lines(message).forEach((name, text) -> output.text("%-9s %s".formatted(name, text)));
      output.text("");
    }
  }

  private static Map<String, String> lines(ParkedMessage message) {
    var lines = new LinkedHashMap<String, String>();
    var time = message.time();
    lines.put("id", PlainText.line(message.id()));
    lines.put("from", PlainText.line(from(message)));
    lines.put("attempts", message.attempts() == 0 ? "-" : Integer.toString(message.attempts()));
    lines.put("reason", message.reason().isEmpty() ? "-" : PlainText.line(message.reason()));
    lines.put("time", time == null ? "-" : time.toString());
    lines.put("size", "%d bytes".formatted(message.size()));
    var data = message.data();
    if (data != null) {
      lines.put("data", shown(data));
    }
    return lines;
  }

  private static String from(ParkedMessage message) {
    if (message.exchange() != null) {
      return "exchange \"%s\", routing key \"%s\"".formatted(message.exchange(), message.topic());
    }
    return message.topic().isEmpty() ? "-" : "topic \"%s\"".formatted(message.topic());
  }

  private static String shown(PayloadText data) {
    var text = PlainText.line(data.text()) + (data.whole() ? "" : "…");
    return data.base64() ? "(base64) " + text : text;
  }

  private static Map<String, @Nullable Object> object(ParkedMessage message) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    var time = message.time();
    object.put("id", message.id());
    if (message.exchange() == null) {
      object.put("topic", message.topic().isEmpty() ? null : message.topic());
    } else {
      object.put("exchange", message.exchange());
      object.put("routing_key", message.topic());
    }
    object.put("attempts", message.attempts() == 0 ? null : message.attempts());
    object.put("reason", message.reason());
    object.put("time", time == null ? null : time.toString());
    object.put("size", message.size());
    var data = message.data();
    if (data != null) {
      object.put(data.base64() ? "data_base64" : "data", data.text());
      object.put("data_complete", data.whole());
    }
    return object;
  }
}
