package tomodachi.aws.internal.client;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/// What a failed call to AWS means for whoever made it.
///
/// @param kind what is to be done about it
/// @param code AWS's word for it, such as `AccessDenied`, without the protocol's decoration; empty
///   when AWS didn't answer
/// @param text one line for people, without payloads and credentials
/// @param action the IAM action that was refused, such as `sqs:SendMessage`; empty when unknown or
///   nothing was
public record AwsFailure(Kind kind, String code, String text, Optional<String> action) {

  private static final Pattern CREDENTIALS =
      Pattern.compile("(?i)credential|\\bIMDS\\b|metadata|cached value");

  /// What is to be done.
  public enum Kind {
    /// Nobody answered, or the answer was lost: try again later.
    UNREACHABLE,
    /// AWS is busy or wants fewer calls: try again later, and slower.
    THROTTLED,
    /// There is no such queue, topic or subscription.
    MISSING,
    /// The credentials don't allow it, or a key may not be used.
    REFUSED,
    /// AWS doesn't know the credentials, or they have expired.
    CREDENTIALS,
    /// The message is no longer ours: its receipt is too old, or it isn't in flight.
    LEASE_LOST,
    /// The request can't succeed as it is.
    INVALID
  }

  /// What an exception of the SDK means.
  public static AwsFailure of(Throwable thrown) {
    return switch (thrown) {
      case AwsServiceException e -> answered(e);
      case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _ ->
          unreachable("no answer in time");
      case AbortedException _ -> unreachable("the call was ended");
      case SdkClientException e when isWithoutCredentials(e) ->
          new AwsFailure(Kind.CREDENTIALS, "", "no credentials are found", Optional.empty());
      case RejectedExecutionException _ -> unreachable("the clients are closed");
      case CompletionException e when e.getCause() != null -> of(e.getCause());
      case ExecutionException e when e.getCause() != null -> of(e.getCause());
      default -> unanswered(thrown);
    };
  }

  /// What an answer of AWS means, such as that to one entry of a batch.
  ///
  /// @param code AWS's word for it
  /// @param message what AWS says about it; null: nothing
  public static AwsFailure answered(String code, @Nullable String message) {
    return ErrorCodes.failure(code, message, 400);
  }

  private static AwsFailure answered(AwsServiceException e) {
    var details = e.awsErrorDetails();
    var code = details == null || details.errorCode() == null ? "" : details.errorCode();
    var message = details == null ? e.getMessage() : details.errorMessage();
    return ErrorCodes.failure(code, message, e.statusCode());
  }

  private static boolean isWithoutCredentials(SdkClientException e) {
    return String.valueOf(e.getMessage()).startsWith("Unable to load credentials");
  }

  private static AwsFailure unanswered(Throwable thrown) {
    return network(thrown)
        .or(() -> credentials(thrown))
        .map(AwsFailure::unreachable)
        .orElseGet(() -> invalid(thrown));
  }

  /// Whoever gives the credentials, such as the machine, doesn't just now: AWS was never asked.
  private static Optional<String> credentials(Throwable thrown) {
    return Optional.ofNullable(thrown.getMessage())
        .filter(said -> CREDENTIALS.matcher(said).find())
        .map(ShortText::of);
  }

  private static Optional<String> network(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        return Optional.of(NetworkTrouble.text(io));
      }
    }
    return Optional.empty();
  }

  private static AwsFailure unreachable(String text) {
    return new AwsFailure(Kind.UNREACHABLE, "", text, Optional.empty());
  }

  private static AwsFailure invalid(Throwable thrown) {
    return new AwsFailure(Kind.INVALID, "", ShortText.of(thrown.getMessage()), Optional.empty());
  }

  /// True when the same call may succeed later without anybody's doing.
  public boolean mayPass() {
    return kind == Kind.UNREACHABLE || kind == Kind.THROTTLED;
  }
}
