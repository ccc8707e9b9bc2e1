package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Who one is.
abstract class IdentityChecks extends ServerChecks {

  @Test
  void aCallerHasAnAccount() {
    assertThat(server().sts().getCallerIdentity().account()).isEqualTo(ServerUnderTest.ACCOUNT);
  }

  @Test
  void aCallerHasAnArnAndAnId() {
    var identity = server().sts().getCallerIdentity();

    assertThat(identity.arn()).startsWith("arn:aws:").contains(":" + ServerUnderTest.ACCOUNT + ":");
    assertThat(identity.userId()).isNotEmpty();
  }
}
