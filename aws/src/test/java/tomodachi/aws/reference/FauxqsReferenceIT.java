package tomodachi.aws.reference;

import org.junit.jupiter.api.condition.DisabledIf;
import tomodachi.aws.contract.AwsServer;

/// The reference's services on fauxqs, in real time.
@DisabledIf(value = "fauxqs.Fauxqs#isMissing", disabledReason = "there is no fauxqs")
class FauxqsReferenceIT extends SnsSqsReference {

  @Override
  AwsServer connect() {
    return AwsServer.fauxqs();
  }
}
