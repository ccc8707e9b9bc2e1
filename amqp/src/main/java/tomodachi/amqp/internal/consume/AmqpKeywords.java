package tomodachi.amqp.internal.consume;

import java.util.List;
import java.util.Map;
import tomodachi.messaging.transport.Keyword;

/// The values handlers get by name beside the ones of every message transport.
public final class AmqpKeywords {

  private AmqpKeywords() {}

  /// `routingKey`, `exchangeName` and `properties`.
  public static List<Keyword<QueuedMessage>> all() {
    return List.of(
        new Keyword<>("routingKey", String.class, opened -> opened.received().topic()),
        new Keyword<>(
            "exchangeName", String.class, opened -> opened.received().origin().exchange()),
        new Keyword<>(
            "properties", Map.class, opened -> Properties.named(opened.received().properties())));
  }
}
