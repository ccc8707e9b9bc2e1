package tomodachi.aws.reference;

import tomodachi.aws.contract.AwsServer;
import tomodachi.testing.ManualTimeline;
import tomodachi.testing.contract.Timing;

/// The reference's services on the embedded server, in manual time.
class EmbeddedReferenceTest extends SnsSqsReference {

  @Override
  AwsServer connect() {
    return AwsServer.embedded(Timing.manual(new ManualTimeline()));
  }
}
