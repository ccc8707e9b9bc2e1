package tomodachi.aws.contract;

import org.junit.jupiter.api.condition.DisabledIf;
import tomodachi.testing.contract.TransportContract;
import tomodachi.testing.contract.TransportFixture;

/// The contract of all transports with fauxqs.
@DisabledIf(value = "fauxqs.Fauxqs#isMissing", disabledReason = "there is no fauxqs")
class FauxqsTransportContractIT extends TransportContract {

  @Override
  protected TransportFixture connect() {
    return new SnsSqsTransportFixture(AwsServer.fauxqs());
  }
}
