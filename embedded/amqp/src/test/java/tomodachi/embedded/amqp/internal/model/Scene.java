package tomodachi.embedded.amqp.internal.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import tomodachi.embedded.amqp.ManualTime;
import tomodachi.embedded.amqp.internal.wire.FieldTable;
import tomodachi.embedded.amqp.internal.wire.FieldValue;
import tomodachi.embedded.amqp.internal.wire.Properties;
import tomodachi.embedded.amqp.internal.wire.Property;
import tomodachi.embedded.amqp.internal.wire.Refusal;

/// A virtual host whose time is moved by hand, and short words for what tests do with it.
final class Scene {

  private static final Object USER = new Object();

  final ManualTime time = new ManualTime();
  final Memory memory = new Memory(1_000_000);
  final VirtualHost host = new VirtualHost(new ReentrantLock(), time.plan(), memory);

  /// A durable queue.
  ///
  /// @param arguments names and values, which are text, numbers or booleans
  Queue queue(String name, Object... arguments) throws Refusal {
    return host.queues().declare(name, new QueueTraits(true, null, false, table(arguments)), USER);
  }

  PublishOutcome publish(String queue, String body) throws Refusal {
    return publish(queue, body, Properties.NONE);
  }

  PublishOutcome publish(String queue, String body, Properties properties) throws Refusal {
    var message = Message.published("", queue, properties, body.getBytes(UTF_8));
    return host.publish(host.exchanges().find(""), message);
  }

  /// Publishes one that expires.
  void publish(String queue, String body, Duration expiration) throws Refusal {
    var millis = Long.toString(expiration.toMillis());
    publish(queue, body, Properties.NONE.withText(Property.EXPIRATION, millis));
  }

  /// Takes and acknowledges everything.
  List<String> drain(Queue queue) {
    var texts = new ArrayList<String>();
    for (var message = queue.poll(); message != null; message = queue.poll()) {
      texts.add(text(message));
      queue.acknowledge(message);
    }
    return texts;
  }

  static String text(QueuedMessage message) {
    return new String(message.message().body(), UTF_8);
  }

  static FieldTable table(Object... namesAndValues) {
    Map<String, FieldValue> fields = new LinkedHashMap<>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
    }
    return new FieldTable(fields);
  }

  private static FieldValue value(Object value) {
    return switch (value) {
      case String text -> FieldValue.Octets.text(text);
      case Integer number -> new FieldValue.Whole('I', number);
      case Boolean bool -> new FieldValue.Bool(bool);
      case Double number -> new FieldValue.Real('d', number);
      case FieldValue field -> field;
      default -> throw new IllegalArgumentException(value.getClass().getName());
    };
  }
}
