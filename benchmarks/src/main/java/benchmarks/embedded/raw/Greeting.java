package benchmarks.embedded.raw;

import java.io.IOException;
import java.net.URI;

/// The first request to a server: for its queues.
public final class Greeting {

  private Greeting() {}

  /// Waits until it is answered.
  public static void send(URI endpoint) throws IOException {
    try (var exchange = new Exchange(endpoint)) {
      exchange.ask(Head.sqs(endpoint, "ListQueues").request("{}"));
    }
  }
}
