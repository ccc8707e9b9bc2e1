package tomodachi.aws.internal.tool;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import tomodachi.ServiceContext;
import tomodachi.aws.internal.client.AwsClients;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.aws.internal.client.ServerPlan;
import tomodachi.transport.Checked.Finding;
import tomodachi.transport.PortHolder;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// Whether the server that a service would use is there, and takes the service's credentials: STS
/// is asked whose they are. Starts no embedded server.
public record ServerCheck(ServiceContext service, Timeline timeline) {

  private static final String SUBJECT = "aws";

  /// What was found, within the time.
  public List<Finding> findings(Duration atMost) {
    var plan = ServerPlan.of(service, timeline);
    try (var clients = AwsClients.visit(new Visitor(service), timeline)) {
      return List.of(
          plan.embedded() ? embedded(plan, clients, atMost) : server(plan, clients, atMost));
    } catch (TransportException e) {
      var lines = String.valueOf(e.getMessage()).lines().map(String::strip).toList();
      return List.of(
          Finding.failure(
              SUBJECT, lines.getFirst(), lines.stream().skip(1).toArray(String[]::new)));
    }
  }

  private static Finding embedded(ServerPlan plan, AwsClients clients, Duration atMost) {
    var endpoint = clients.endpoint().orElseThrow();
    if (!isTaken(endpoint, atMost)) {
      return Finding.ok(SUBJECT, "%s is free for the embedded server".formatted(plan.address()));
    }
    try {
      identity(clients, atMost);
      return Finding.ok(
          SUBJECT, "a server for development listens at %s".formatted(plan.address()));
    } catch (RuntimeException e) {
      return Finding.failure(
          SUBJECT,
          "%s is taken%s, by no server of AWS's kind: %s"
              .formatted(plan.address(), holder(endpoint), AwsFailure.of(e).text()),
          "stop what listens there, or set embedded.aws_port");
    }
  }

  private static boolean isTaken(URI endpoint, Duration atMost) {
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(endpoint.getHost(), endpoint.getPort()),
          Math.toIntExact(atMost.toMillis()));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static String holder(URI endpoint) {
    return PortHolder.of(endpoint.getPort()).map(holder -> " (%s)".formatted(holder)).orElse("");
  }

  private static Finding server(ServerPlan plan, AwsClients clients, Duration atMost) {
    var place = "%s in region %s".formatted(plan.address(), plan.region());
    try {
      return Finding.ok(
          SUBJECT,
          "%s takes the credentials (from: %s) as %s"
              .formatted(place, plan.credentials(), identity(clients, atMost)));
    } catch (RuntimeException e) {
      return failed(place, plan, AwsFailure.of(e));
    }
  }

  private static String identity(AwsClients clients, Duration atMost) {
    var answer =
        clients
            .sts()
            .getCallerIdentity(
                request -> request.overrideConfiguration(call -> call.apiCallTimeout(atMost)));
    return Objects.requireNonNullElse(answer.arn(), "somebody");
  }

  private static Finding failed(String place, ServerPlan plan, AwsFailure failure) {
    return switch (failure.kind()) {
      case UNREACHABLE, THROTTLED ->
          Finding.failure(
              SUBJECT,
              "no answer from STS of %s: %s".formatted(place, failure.text()),
              "check the network, HTTPS_PROXY, and aws_endpoint_urls");
      case REFUSED, CREDENTIALS ->
          Finding.failure(
              SUBJECT,
              "%s doesn't take the credentials (from: %s): %s"
                  .formatted(place, plan.credentials(), failure.text()),
              "check the environment, the AWS profile, or the options aws_sns_sqs");
      case MISSING, LEASE_LOST, INVALID ->
          Finding.warning(
              SUBJECT,
              "STS of %s doesn't say whose the credentials are: %s"
                  .formatted(place, failure.text()));
    };
  }
}
