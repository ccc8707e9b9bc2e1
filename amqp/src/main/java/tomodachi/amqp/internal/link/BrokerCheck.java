package tomodachi.amqp.internal.link;

import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import tomodachi.ServiceContext;
import tomodachi.amqp.AmqpOptions;
import tomodachi.transport.Checked.Finding;
import tomodachi.transport.PortHolder;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// Whether the broker that a service would use is there and takes the service in. Connects once to
/// each address, and starts no embedded broker.
public final class BrokerCheck {

  private static final String SUBJECT = "amqp broker";
  private static final Duration FAREWELL = Duration.ofSeconds(1);

  private final AmqpOptions options;
  private final BrokerPlan plan;
  private final Dialer dialer;
  private final Timeline.Machine time;

  /// For the broker that the options of this service mean.
  public BrokerCheck(ServiceContext service, Timeline timeline) {
    this(
        service.options(AmqpOptions.class),
        new BrokerChoice(service, timeline).plan(),
        new ClientDialer(service.options(AmqpOptions.class), service.name() + " (check)"),
        timeline.machine());
  }

  BrokerCheck(AmqpOptions options, BrokerPlan plan, Dialer dialer, Timeline.Machine time) {
    this.options = options;
    this.plan = plan;
    this.dialer = dialer;
    this.time = time;
  }

  /// What was found at each address, within the time.
  public List<Finding> findings(Duration atMost) {
    var end = time.nanos() + atMost.toNanos();
    var findings = new ArrayList<Finding>();
    for (var address : plan.addresses()) {
      findings.add(time.nanos() < end ? finding(address) : late(address));
    }
    return findings;
  }

  private static Finding late(BrokerAddress address) {
    return Finding.warning(SUBJECT, "%s was not asked: the time was over".formatted(address));
  }

  private Finding finding(BrokerAddress address) {
    try {
      var line = dialer.dial(address);
      try {
        return answered(address, line.connection());
      } finally {
        line.hangUp(FAREWELL);
      }
    } catch (TransportException e) {
      return failed(String.valueOf(e.getMessage()).lines().map(String::strip).toList());
    } catch (IOException | TimeoutException | RuntimeException e) {
      return unanswered(address, e);
    }
  }

  private Finding answered(BrokerAddress address, Connection connection) {
    var properties = connection.getServerProperties();
    return Finding.ok(
        SUBJECT,
        "%s %s at %s takes the user \"%s\" into the virtual host \"%s\""
            .formatted(
                properties.get("product"),
                properties.get("version"),
                address,
                options.login(),
                options.virtualhost()));
  }

  private Finding unanswered(BrokerAddress address, Exception failure) {
    var refusal = new Refusal(options).of(address, failure);
    if (refusal.isPresent()) {
      return failed(String.valueOf(refusal.get().getMessage()).lines().map(String::strip).toList());
    }
    return plan.embedded() ? withoutBroker(address, failure) : unreachable(address, failure);
  }

  private static Finding failed(List<String> lines) {
    return Finding.failure(
        SUBJECT, lines.getFirst(), lines.stream().skip(1).toArray(String[]::new));
  }

  private static Finding unreachable(BrokerAddress address, Exception failure) {
    return Finding.failure(
        SUBJECT,
        "nobody answers at %s: %s".formatted(address, Reason.of(failure)),
        "start it, or correct amqp.host, amqp.port or amqp.hosts",
        "or let none be configured: then development has one in the process");
  }

  private static Finding withoutBroker(BrokerAddress address, Exception failure) {
    return Refusal.causes(failure).stream().anyMatch(ConnectException.class::isInstance)
        ? Finding.ok(SUBJECT, "%s is free for the embedded one".formatted(address))
        : Finding.failure(
            SUBJECT,
            "%s is taken%s, by no broker: %s"
                .formatted(address, holder(address), Reason.of(failure)),
            "stop what listens there, or set embedded.amqp_port");
  }

  private static String holder(BrokerAddress address) {
    return PortHolder.of(address.port()).map(holder -> " (%s)".formatted(holder)).orElse("");
  }
}
