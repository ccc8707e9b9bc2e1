package tomodachi.cli.internal.broker;

import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.util.EnumMap;
import java.util.Map;
import tomodachi.messaging.transport.Embeddable;
import tomodachi.transport.EmbeddedBroker;

/// The brokers of this process that take connections.
final class RunningBrokers implements AutoCloseable {

  private final Map<Embeddable, EmbeddedBroker.Running> running = new EnumMap<>(Embeddable.class);

  void add(Embeddable kind, EmbeddedBroker.Running broker) {
    running.put(kind, broker);
  }

  void announceTo(PrintStream out) {
    running.forEach((kind, broker) -> out.print(announcement(kind, broker.address())));
    out.flush();
  }

  private static String announcement(Embeddable kind, InetSocketAddress address) {
    var place = "%s:%d".formatted(address.getAddress().getHostAddress(), address.getPort());
    return switch (kind) {
      case AMQP ->
          """
          AMQP broker for development on amqp://%s (guest/guest), in memory; stop it with ctrl+c
          """
              .formatted(place);
      case AWS ->
          """
          SNS, SQS and STS for development on http://%1$s, in memory; stop it with ctrl+c
            export AWS_ENDPOINT_URL=http://%1$s AWS_REGION=us-east-1 \
          AWS_DEFAULT_REGION=us-east-1 AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
          """
              .formatted(place);
    };
  }

  @Override
  public void close() {
    running.values().forEach(EmbeddedBroker.Running::close);
  }
}
