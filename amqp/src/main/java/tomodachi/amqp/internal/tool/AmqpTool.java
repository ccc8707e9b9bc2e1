package tomodachi.amqp.internal.tool;

import java.util.random.RandomGenerator;
import tomodachi.ServiceContext;
import tomodachi.amqp.AmqpOptions;
import tomodachi.amqp.internal.link.BrokerChoice;
import tomodachi.amqp.internal.link.Link;
import tomodachi.amqp.internal.publish.Publishing;
import tomodachi.messaging.transport.MessageDesk;
import tomodachi.messaging.transport.MessageTool;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// What is done with messages of a RabbitMQ, or of an embedded broker, without running a service.
public final class AmqpTool implements MessageTool {

  /// The word for AMQP.
  public static final String PROTOCOL = "amqp";

  /// For the service loader.
  public AmqpTool() {}

  @Override
  public String protocol() {
    return PROTOCOL;
  }

  @Override
  public MessageDesk open(ServiceContext service, Timeline timeline)
      throws TransportException, InterruptedException {
    var visitor = new Visitor(service);
    var amqp = visitor.options(AmqpOptions.class);
    var publishing = new Publishing(timeline, amqp.publishTimeout());
    var link =
        new Link(
            "command",
            visitor,
            new BrokerChoice(visitor, timeline),
            timeline,
            RandomGenerator.getDefault(),
            publishing);
    var opened = false;
    try {
      opened = link.open();
      if (!opened) {
        throw unreachable(visitor.address(), link);
      }
      return new AmqpDesk(visitor, timeline, link, publishing);
    } finally {
      if (!opened) {
        link.close();
      }
    }
  }

  private static TransportException unreachable(String address, Link link) {
    return new TransportException(
        """
        No broker answers: %s
            start a service that uses it, or one alone: tomodachi broker
            if it is elsewhere, say where: -o amqp.host=… -o amqp.port=…\
        """
            .formatted(link.trouble().orElse(address)),
        null);
  }
}
