package tomodachi.amqp.internal.link;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import tomodachi.amqp.AmqpOptions;
import tomodachi.transport.TransportException;

/// Tells what only another configuration can mend from what the next attempt may.
final class Refusal {

  private static final int DEEPEST_CAUSE = 16;

  private final AmqpOptions options;
  private final TlsRefusal tls;

  Refusal(AmqpOptions options) {
    this.options = options;
    tls = new TlsRefusal(options);
  }

  /// @param what what the broker does or has
  /// @param remedy what the user can do
  record Finding(String what, String remedy) {
    String of(BrokerAddress address) {
      return "RabbitMQ at %s %s\n    %s".formatted(address, what, remedy);
    }
  }

  /// The failure for the user, if no retry can mend it.
  Optional<TransportException> of(BrokerAddress address, Throwable failure) {
    return causes(failure).stream()
        .flatMap(cause -> finding(cause).stream())
        .findFirst()
        .map(finding -> new TransportException(finding.of(address), failure));
  }

  /// The failure and what caused it.
  static List<Throwable> causes(Throwable failure) {
    var causes = new ArrayList<Throwable>();
    @Nullable Throwable next = failure;
    while (next != null && causes.size() < DEEPEST_CAUSE) {
      causes.add(next);
      next = next.getCause();
    }
    return causes;
  }

  private Optional<Finding> finding(Throwable cause) {
    return switch (cause) {
      case AuthenticationFailureException _ -> Optional.of(login());
      case ShutdownSignalException signal -> virtualHost(signal);
      case SSLException e -> tls.finding(e);
      default -> Optional.empty();
    };
  }

  private Finding login() {
    return new Finding(
        "refused the user \"%s\" or its password".formatted(options.login()),
        "check amqp.login and amqp.password; \"guest\" may only log in on the broker's own"
            + " machine");
  }

  private Optional<Finding> virtualHost(ShutdownSignalException signal) {
    return signal.getReason() instanceof AMQP.Connection.Close close
            && close.getReplyCode() == AMQP.NOT_ALLOWED
        ? virtualHost(close.getReplyText())
        : Optional.empty();
  }

  private Optional<Finding> virtualHost(String text) {
    if (text.contains("limit")) {
      return Optional.empty(); // Too many connections now, fewer perhaps later.
    }
    return Optional.of(text.contains("not found") ? unknown() : forbidden());
  }

  private Finding unknown() {
    return new Finding(
        "has no virtual host \"%s\"".formatted(options.virtualhost()),
        "check amqp.virtualhost, or make it: rabbitmqctl add_vhost " + options.virtualhost());
  }

  private Finding forbidden() {
    return new Finding(
        "doesn't let the user \"%s\" use the virtual host \"%s\""
            .formatted(options.login(), options.virtualhost()),
        "allow it: rabbitmqctl set_permissions -p %s %s '.*' '.*' '.*'"
            .formatted(options.virtualhost(), options.login()));
  }
}
