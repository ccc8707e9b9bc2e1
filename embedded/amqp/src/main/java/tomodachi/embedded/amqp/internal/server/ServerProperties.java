package tomodachi.embedded.amqp.internal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Properties;
import tomodachi.embedded.amqp.internal.wire.FieldTable;
import tomodachi.embedded.amqp.internal.wire.FieldValue;

/// What the broker says about itself.
final class ServerProperties {

  private static final List<String> CAPABILITIES =
      List.of(
          "publisher_confirms",
          "exchange_exchange_bindings",
          "basic.nack",
          "consumer_cancel_notify",
          "connection.blocked",
          "consumer_priorities",
          "authentication_failure_close",
          "per_consumer_qos",
          "direct_reply_to");

  static final FieldTable TABLE = table();

  private ServerProperties() {}

  private static FieldTable table() {
    var fields = new LinkedHashMap<String, FieldValue>();
    fields.put("capabilities", capabilities());
    fields.put("product", FieldValue.Octets.text("Tomodachi embedded AMQP broker"));
    fields.put("version", FieldValue.Octets.text(version()));
    fields.put("platform", FieldValue.Octets.text("Java"));
    fields.put("information", FieldValue.Octets.text("For development and tests"));
    return new FieldTable(fields);
  }

  private static FieldValue capabilities() {
    var fields = new LinkedHashMap<String, FieldValue>();
    CAPABILITIES.forEach(name -> fields.put(name, new FieldValue.Bool(true)));
    return new FieldValue.Table(new FieldTable(fields));
  }

  /// As the build wrote it.
  private static String version() {
    try (var stream = ServerProperties.class.getResourceAsStream("version.properties")) {
      var properties = new Properties();
      properties.load(stream);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
