import org.jspecify.annotations.NullMarked;

/// RabbitMQ: handlers of messages, and a publisher.
@NullMarked
module tomodachi.amqp {
  requires com.rabbitmq.client;
  requires org.slf4j;
  requires transitive tomodachi.messaging;

  exports tomodachi.amqp;

  provides tomodachi.messaging.transport.MessageTool with
      tomodachi.amqp.internal.tool.AmqpTool;
  provides tomodachi.transport.TransportFactory with
      tomodachi.amqp.AmqpTransportFactory;
}
