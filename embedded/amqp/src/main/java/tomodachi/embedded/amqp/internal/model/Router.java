package tomodachi.embedded.amqp.internal.model;

import java.util.function.Consumer;
import tomodachi.embedded.amqp.internal.wire.FieldTable;

/// What makes an exchange one of its type: which of its bindings a message matches.
interface Router {

  void add(Binding binding);

  void remove(Binding binding);

  /// Gives every destination that matches, maybe several times, to `destinations`.
  ///
  /// @param routingKey one of the message's
  /// @param headers the message's
  void route(String routingKey, FieldTable headers, Consumer<Destination> destinations);
}
