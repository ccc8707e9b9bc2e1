package tomodachi.embedded.amqp.internal.server;

import tomodachi.embedded.amqp.internal.wire.ConnectionRequest;
import tomodachi.embedded.amqp.internal.wire.FieldTable;
import tomodachi.embedded.amqp.internal.wire.FieldValue;
import tomodachi.embedded.amqp.internal.wire.Refusal;
import tomodachi.embedded.amqp.internal.wire.ReplyCode;

/// The one account there is: guest, with the password guest, as in a fresh RabbitMQ.
final class Login {

  static final String USER = "guest";
  static final String MECHANISMS = "PLAIN AMQPLAIN";

  private static final String PASSWORD = "guest";

  private Login() {}

  /// Whether somebody is who it says.
  ///
  /// @throws Refusal if it says so in a way nobody understands
  static boolean succeeds(ConnectionRequest.StartOk request) throws Refusal {
    return switch (request.mechanism()) {
      case "PLAIN" -> isPlain(request.response());
      case "AMQPLAIN" -> isTable(FieldTable.read(request.response()));
      default ->
          throw new Refusal(
              ReplyCode.COMMAND_INVALID,
              "unknown authentication mechanism '%s'".formatted(request.mechanism()));
    };
  }

  /// Whom to act for, user and password, with a zero before each of the latter two.
  private static boolean isPlain(String response) {
    var parts = response.split("\0", -1);
    return parts.length == 3 && parts[1].equals(USER) && parts[2].equals(PASSWORD);
  }

  private static boolean isTable(FieldTable response) {
    return is(response, "LOGIN", USER) && is(response, "PASSWORD", PASSWORD);
  }

  private static boolean is(FieldTable response, String name, String expected) {
    return response.get(name) instanceof FieldValue.Octets(_, var value) && value.equals(expected);
  }
}
