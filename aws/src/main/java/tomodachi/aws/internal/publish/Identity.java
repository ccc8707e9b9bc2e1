package tomodachi.aws.internal.publish;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.transport.Timeline;

/// The account and partition that the credentials of a service lead to: STS says them once. Where
/// it can't be asked, it is asked again after a minute. Usable from any thread.
final class Identity {

  private static final Pattern ARN =
      Pattern.compile("arn:(?<partition>[^:]+):[^:]+:[^:]*:(?<account>\\d+):.*");

  /// There are other ways to a topic, which need time too.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final long PAUSE = Duration.ofMinutes(1).toNanos();

  private final Aws aws;
  private final Timeline.Machine time;
  private volatile @Nullable Account known;
  private volatile @Nullable Long failedAt;

  Identity(Aws aws, Timeline.Machine time) {
    this.aws = aws;
    this.time = time;
  }

  /// An account.
  ///
  /// @param partition such as `aws-cn`
  record Account(String partition, String number) {

    /// The ARN of a topic in it.
    String topicArn(String region, String name) {
      return "arn:%s:sns:%s:%s:%s".formatted(partition, region, number, name);
    }
  }

  /// Ours; empty when STS doesn't say, or doesn't answer: it may have no way out of a private
  /// network where SNS has one.
  ///
  /// @throws RuntimeException of the SDK when AWS doesn't know the credentials, or is busy
  Optional<Account> account() {
    var said = known;
    if (said != null) {
      return Optional.of(said);
    }
    return isSilent() ? Optional.empty() : ask();
  }

  private boolean isSilent() {
    var since = failedAt;
    return since != null && time.nanos() - since < PAUSE;
  }

  private Optional<Account> ask() {
    try {
      var answer = ofArn(arn());
      known = answer.orElse(null);
      return answer;
    } catch (RuntimeException e) {
      var kind = AwsFailure.of(e).kind();
      if (kind == AwsFailure.Kind.CREDENTIALS || kind == AwsFailure.Kind.THROTTLED) {
        throw e;
      }
      failedAt = time.nanos();
      return Optional.empty();
    }
  }

  private @Nullable String arn() {
    return aws.sts()
        .getCallerIdentity(
            request -> request.overrideConfiguration(call -> call.apiCallTimeout(PATIENCE)))
        .arn();
  }

  private static Optional<Account> ofArn(@Nullable String arn) {
    var parts = ARN.matcher(arn == null ? "" : arn);
    return parts.matches()
        ? Optional.of(new Account(parts.group("partition"), parts.group("account")))
        : Optional.empty();
  }
}
