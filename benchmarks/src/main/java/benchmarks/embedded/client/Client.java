package benchmarks.embedded.client;

import java.io.IOException;

/// A way to talk to a server.
public interface Client {

  /// A connection to a queue, or to a topic before it.
  Lane open(Target target) throws IOException;
}
