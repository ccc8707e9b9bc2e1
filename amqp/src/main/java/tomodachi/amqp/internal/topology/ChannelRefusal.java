package tomodachi.amqp.internal.topology;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import tomodachi.transport.TransportException;

/// What the broker said when it closed a channel because of a declaration or a consumer.
///
/// @param code of AMQP 0-9-1, such as 404
/// @param text RabbitMQ's words
public record ChannelRefusal(int code, String text) {

  /// What may be refused.
  public interface Step {
    /// Does it.
    ///
    /// @throws IOException when it is refused, or the connection is lost
    void run() throws IOException;
  }

  /// Does something; when it is refused, says what it was and who wanted it.
  ///
  /// @param what such as `queue "orders"`
  /// @param by where it is declared; empty: by nobody in particular
  /// @throws TransportException when it is refused
  /// @throws IOException when the connection is lost
  public static void named(String what, String by, Step step)
      throws IOException, TransportException {
    try {
      step.run();
    } catch (IOException | ShutdownSignalException e) {
      throw of(e).exception(what, by, e);
    }
  }

  /// @throws IOException when nothing was refused: the connection is lost
  static ChannelRefusal of(Exception failure) throws IOException {
    var signal = failure instanceof ShutdownSignalException ? failure : failure.getCause();
    if (signal instanceof ShutdownSignalException shutdown
        && shutdown.getReason() instanceof AMQP.Channel.Close close) {
      return new ChannelRefusal(close.getReplyCode(), close.getReplyText());
    }
    throw failure instanceof IOException io ? io : new IOException(failure);
  }

  /// True when something doesn't exist.
  boolean isMissing() {
    return code == AMQP.NOT_FOUND;
  }

  TransportException exception(String what, String by, Exception cause) {
    var place = by.isEmpty() ? "" : "\n    from " + by;
    return new TransportException(
        "RabbitMQ refuses %s: %s%s\n    %s".formatted(what, text, place, remedy()), cause);
  }

  private String remedy() {
    return switch (code) {
      case AMQP.ACCESS_REFUSED -> remedyOfAccess();
      case AMQP.NOT_FOUND ->
          "check its name; it is made if it is missing where amqp.topology is create";
      case AMQP.RESOURCE_LOCKED ->
          "another connection has it for itself; end that one, or use another name";
      default ->
          text.contains("inequivalent")
              ? "declare it as RabbitMQ says it is, or delete it there"
              : "change the declaration";
    };
  }

  private String remedyOfAccess() {
    if (text.contains("reserved prefix")) {
      return "names that begin with amq. are the broker's; use another name";
    }
    return text.contains("exclusive use")
        ? "another consumer has the queue for itself; end that one, or use another queue"
        : "let the user of amqp.login do it (rabbitmqctl set_permissions), or have it made"
            + " beforehand and set amqp.topology to verify";
  }
}
