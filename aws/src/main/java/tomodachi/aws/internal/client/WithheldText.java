package tomodachi.aws.internal.client;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Keeps to itself what AWS says of credentials it doesn't take: of a wrong signature it repeats
/// what was signed, the session token included, and exceptions end up in logs.
final class WithheldText implements ExecutionInterceptor {

  @Override
  public Throwable modifyException(
      Context.FailedExecution context, ExecutionAttributes attributes) {
    return withheld(context.exception());
  }

  /// The same exception, with our words where it is about credentials.
  static Throwable withheld(Throwable thrown) {
    return thrown instanceof AwsServiceException e && e.awsErrorDetails() != null
        ? withheld(e, AwsFailure.of(e))
        : thrown;
  }

  private static Throwable withheld(AwsServiceException e, AwsFailure failure) {
    if (failure.kind() != AwsFailure.Kind.CREDENTIALS) {
      return e;
    }
    var details = e.awsErrorDetails().toBuilder().errorMessage(failure.text()).build();
    return e.toBuilder().message(failure.text()).awsErrorDetails(details).build();
  }
}
