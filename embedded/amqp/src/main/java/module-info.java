import org.jspecify.annotations.NullMarked;

/// An AMQP 0-9-1 broker in the process, for development and tests.
@NullMarked
module tomodachi.embedded.amqp {
  requires org.slf4j;
  requires transitive tomodachi.core;

  exports tomodachi.embedded.amqp;

  provides tomodachi.transport.EmbeddedBroker with
      tomodachi.embedded.amqp.EmbeddedAmqpBroker;
}
