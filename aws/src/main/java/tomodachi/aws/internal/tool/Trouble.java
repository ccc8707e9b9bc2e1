package tomodachi.aws.internal.tool;

import org.jspecify.annotations.Nullable;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.transport.TransportException;

/// Failures of AWS, in words.
///
/// @param address where it is, for people
record Trouble(String address) {

  /// Something that is asked of AWS.
  interface Question<T> {
    T ask() throws TransportException;
  }

  /// Asks it.
  ///
  /// @throws TransportException when AWS failed or refused, with its reason
  <T> T translated(Question<T> question) throws TransportException {
    try {
      return question.ask();
    } catch (RuntimeException e) {
      throw of(AwsFailure.of(e), e);
    }
  }

  private TransportException of(AwsFailure failure, RuntimeException cause) {
    return switch (failure.kind()) {
      case UNREACHABLE -> unreachable(address, failure.text(), cause);
      case REFUSED ->
          new TransportException(
              "%s refuses: %s%s"
                  .formatted(
                      address,
                      failure.text(),
                      failure.action().map("\n    allow %s"::formatted).orElse("")),
              cause);
      case CREDENTIALS ->
          new TransportException(
              """
              %s doesn't take the credentials: %s
                  check the environment, the AWS profile, or the options aws_sns_sqs\
              """
                  .formatted(address, failure.text()),
              cause);
      case THROTTLED, MISSING, LEASE_LOST, INVALID ->
          new TransportException(
              "%s failed: %s\n    what was not moved is still parked; do it again"
                  .formatted(address, failure.text()),
              cause);
    };
  }

  /// Nobody answers.
  static TransportException unreachable(String address, String why, @Nullable Exception cause) {
    return new TransportException(
        """
        No AWS server answers: %s (%s)
            start a service that uses it, or one alone: tomodachi broker --aws
            if AWS itself is meant, say so: AWS_PROFILE=… or AWS_ACCESS_KEY_ID=…
            if another server, say where: AWS_ENDPOINT_URL=…\
        """
            .formatted(address, why),
        cause);
  }
}
