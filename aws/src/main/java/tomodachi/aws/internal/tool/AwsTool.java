package tomodachi.aws.internal.tool;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import tomodachi.ServiceContext;
import tomodachi.aws.internal.client.AwsClients;
import tomodachi.messaging.transport.MessageDesk;
import tomodachi.messaging.transport.MessageTool;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// What is done with messages of SNS and SQS, of AWS or of a server for development, without
/// running a service.
public final class AwsTool implements MessageTool {

  /// The word for SNS and SQS.
  public static final String PROTOCOL = "aws";

  private static final int PATIENCE_MILLIS = 3_000;

  /// For the service loader.
  public AwsTool() {}

  @Override
  public String protocol() {
    return PROTOCOL;
  }

  @Override
  public MessageDesk open(ServiceContext service, Timeline timeline) throws TransportException {
    var visitor = new Visitor(service);
    var clients = AwsClients.visit(visitor, timeline);
    try {
      knock(clients);
      return new AwsDesk(visitor, timeline, clients);
    } catch (TransportException | RuntimeException e) {
      clients.close();
      throw e;
    }
  }

  /// A server of this machine either listens or doesn't. Whether AWS answers, the first call shows.
  private static void knock(AwsClients clients) throws TransportException {
    var local = clients.endpoint().filter(AwsTool::isLocal);
    if (local.isPresent()) {
      knock(local.get());
    }
  }

  private static void knock(URI server) throws TransportException {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(server.getHost(), port(server)), PATIENCE_MILLIS);
    } catch (IOException e) {
      throw Trouble.unreachable(server.getAuthority(), "connection refused", e);
    }
  }

  private static int port(URI server) {
    if (server.getPort() >= 0) {
      return server.getPort();
    }
    return "https".equals(server.getScheme()) ? 443 : 80;
  }

  private static boolean isLocal(URI server) {
    try {
      return InetAddress.getByName(server.getHost()).isLoopbackAddress();
    } catch (IOException _) {
      return false;
    }
  }
}
