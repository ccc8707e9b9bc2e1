package tomodachi.aws.contract;

import java.time.Duration;
import org.junit.jupiter.api.condition.DisabledIf;
import tomodachi.testing.contract.MessagingFixture;
import tomodachi.testing.contract.MessagingTransportContract;

/// The messaging contract with fauxqs, in real time.
@DisabledIf(value = "fauxqs.Fauxqs#isMissing", disabledReason = "there is no fauxqs")
class FauxqsMessagingContractIT extends MessagingTransportContract {

  @Override
  protected MessagingFixture connect() {
    return new SnsSqsFixture(AwsServer.fauxqs());
  }

  /// Longer than what a call that was broken off has taken along stays hidden.
  @Override
  protected Duration patience() {
    return Duration.ofSeconds(20);
  }
}
