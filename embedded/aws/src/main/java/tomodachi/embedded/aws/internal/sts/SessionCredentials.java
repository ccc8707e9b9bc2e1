package tomodachi.embedded.aws.internal.sts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tomodachi.embedded.aws.internal.api.Shape;
import tomodachi.embedded.aws.internal.api.Structure;

/// Credentials for a while. The id of their key is the account, so that whoever uses them acts in
/// it.
final class SessionCredentials {

  static final Shape.Members SHAPE =
      Shape.Members.none()
          .withTexts("AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration");

  private SessionCredentials() {}

  /// New ones.
  ///
  /// @param now in milliseconds since 1970
  /// @param seconds how long they are for, which nobody checks
  static Structure of(String account, long now, long seconds) {
    var end = Instant.ofEpochMilli(now).truncatedTo(ChronoUnit.SECONDS).plusSeconds(seconds);
    return new Structure()
        .set("AccessKeyId", account)
        .set("SecretAccessKey", "embedded")
        .set("SessionToken", "embedded")
        .set("Expiration", end.toString());
  }
}
