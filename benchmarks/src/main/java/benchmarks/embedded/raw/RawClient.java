package benchmarks.embedded.raw;

import benchmarks.embedded.client.Client;
import benchmarks.embedded.client.Lane;
import benchmarks.embedded.client.Target;
import java.io.IOException;

/// Sends requests that are made beforehand, by sockets of its own.
public final class RawClient implements Client {

  @Override
  public Lane open(Target target) throws IOException {
    return new RawLane(target, new Exchange(target.endpoint()));
  }
}
