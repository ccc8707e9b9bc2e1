package benchmarks.embedded;

import benchmarks.embedded.client.Client;
import benchmarks.embedded.raw.RawClient;
import benchmarks.embedded.sdk.SdkClient;

/// The clients of this process.
record Clients(RawClient raw, SdkClient sdk) implements AutoCloseable {

  static Clients make() {
    return new Clients(new RawClient(), new SdkClient());
  }

  Client get(Access access) {
    return switch (access) {
      case RAW -> raw;
      case SDK -> sdk;
    };
  }

  @Override
  public void close() {
    sdk.close();
  }
}
