package tomodachi.cli.internal.message;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.messaging.transport.Destination;
import tomodachi.messaging.transport.MessageDesk;
import tomodachi.messaging.transport.Posted;
import tomodachi.messaging.transport.Posting;

/// One message that a person publishes.
///
/// @param protocol of the broker, such as `amqp`
/// @param to where it goes
/// @param mayBeLost whether it is no failure that no queue takes it
public record Publication(
    String protocol,
    Destination to,
    DataSource data,
    PayloadForm form,
    Map<String, String> headers,
    Map<String, String> properties,
    boolean mayBeLost) {

  public Publication {
    headers = Map.copyOf(headers);
    properties = Map.copyOf(properties);
  }

  /// Publishes it and says where it went.
  ///
  /// @param input the standard input
  /// @throws CommandFailure when it wasn't confirmed, or no queue took it
  public void publish(Visits visits, InputStream input, PrintStream out) {
    var given = form.data(data.read(input));
    var posting = new Posting(to, given, form.envelope(), headers, properties);
    String told = visits.alone(protocol, desk -> post(desk, posting));
    out.println(told);
  }

  private String post(MessageDesk desk, Posting posting) {
    try {
      return told(desk.publish(posting), desk.address());
    } catch (IllegalArgumentException e) {
      var words = new Words(e);
      throw CommandFailure.ofUsage(words.what(), words.remedy());
    }
  }

  private String told(Posted posted, String address) {
    if (posted.taken()) {
      return "published to %s at %s".formatted(posted.place(), address);
    }
    if (mayBeLost) {
      return "published to %s at %s, where no queue took it".formatted(posted.place(), address);
    }
    throw CommandFailure.ofStart(
        "no queue at %s takes a message to %s".formatted(address, posted.place()),
        "it is gone; a service makes its queue when it starts for the first time",
        "if that is no failure: --allow-unroutable");
  }
}
