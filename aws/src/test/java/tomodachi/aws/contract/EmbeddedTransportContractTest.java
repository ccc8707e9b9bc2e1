package tomodachi.aws.contract;

import tomodachi.testing.contract.TransportContract;
import tomodachi.testing.contract.TransportFixture;

/// The contract of all transports with the embedded server.
class EmbeddedTransportContractTest extends TransportContract {

  @Override
  protected TransportFixture connect() {
    return new SnsSqsTransportFixture(AwsServer.embeddedInRealTime());
  }
}
