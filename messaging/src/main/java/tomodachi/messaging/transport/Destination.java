package tomodachi.messaging.transport;

import org.jspecify.annotations.Nullable;

/// Where a message is published.
public sealed interface Destination {

  /// Its name, as it was given.
  String name();

  /// To all who subscribe to a topic.
  ///
  /// @param name the topic or routing key, without prefix
  /// @param exchange where brokers have such a thing; null: as the options say
  record Topic(String name, @Nullable String exchange) implements Destination {}

  /// To a queue and past all topics.
  ///
  /// @param name the queue without prefix
  record Queue(String name) implements Destination {}
}
