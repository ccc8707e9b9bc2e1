package tomodachi.embedded.amqp.battery;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Method;
import com.rabbitmq.client.ShutdownSignalException;

/// What a broker says when it closes a channel or a connection. The protocol has 255 bytes for the
/// text; what is longer is cut and ends with three dots.
///
/// @param closed `channel` or `connection`
record Refusal(String closed, int code, String text) {

  Refusal {
    text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 3) + "..." : text;
  }

  private static final int LONGEST_TEXT = 255;

  static Refusal ofChannel(int code, String text) {
    return new Refusal("channel", code, text);
  }

  static Refusal ofConnection(int code, String text) {
    return new Refusal("connection", code, text);
  }

  static Refusal of(ShutdownSignalException signal) {
    Method reason = signal.getReason();
    return switch (reason) {
      case AMQP.Channel.Close close -> ofChannel(close.getReplyCode(), close.getReplyText());
      case AMQP.Connection.Close close -> ofConnection(close.getReplyCode(), close.getReplyText());
      case null, default -> throw new IllegalStateException("Closed without a word", signal);
    };
  }
}
