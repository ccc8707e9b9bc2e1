package tomodachi.aws.contract;

import tomodachi.testing.ManualTimeline;
import tomodachi.testing.contract.MessagingFixture;
import tomodachi.testing.contract.MessagingTransportContract;
import tomodachi.testing.contract.Timing;

/// The messaging contract with the embedded server, in manual time.
class EmbeddedMessagingContractTest extends MessagingTransportContract {

  @Override
  protected MessagingFixture connect() {
    return new SnsSqsFixture(AwsServer.embedded(Timing.manual(new ManualTimeline())));
  }
}
