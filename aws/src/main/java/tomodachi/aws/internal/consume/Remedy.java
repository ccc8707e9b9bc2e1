package tomodachi.aws.internal.consume;

import tomodachi.aws.internal.client.AwsFailure;

/// What a person can do about a call that failed.
final class Remedy {

  private Remedy() {}

  /// The next line of a log message; empty when there is nothing to be done but to wait.
  static String of(AwsFailure failure) {
    return switch (failure.kind()) {
      case REFUSED ->
          failure
              .action()
              .map("\n    allow %s on the queue to the service's role or user"::formatted)
              .orElse("");
      case CREDENTIALS -> "\n    give the service credentials that are valid";
      case UNREACHABLE, THROTTLED, MISSING, LEASE_LOST, INVALID -> "";
    };
  }
}
