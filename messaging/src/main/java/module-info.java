import org.jspecify.annotations.NullMarked;

/// What all message transports share: envelopes, deliveries, outcomes, retry, parking.
@NullMarked
module tomodachi.messaging {
  requires org.slf4j;
  requires transitive tomodachi.core;

  exports tomodachi.messaging;
  exports tomodachi.messaging.transport;
  exports tomodachi.messaging.wire;

  uses tomodachi.messaging.transport.MessageTool;
}
