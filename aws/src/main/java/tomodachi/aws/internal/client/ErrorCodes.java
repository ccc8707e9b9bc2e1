package tomodachi.aws.internal.client;

import static tomodachi.aws.internal.client.AwsFailure.Kind.CREDENTIALS;
import static tomodachi.aws.internal.client.AwsFailure.Kind.INVALID;
import static tomodachi.aws.internal.client.AwsFailure.Kind.LEASE_LOST;
import static tomodachi.aws.internal.client.AwsFailure.Kind.MISSING;
import static tomodachi.aws.internal.client.AwsFailure.Kind.REFUSED;
import static tomodachi.aws.internal.client.AwsFailure.Kind.THROTTLED;
import static tomodachi.aws.internal.client.AwsFailure.Kind.UNREACHABLE;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.internal.client.AwsFailure.Kind;

/// What AWS's words for errors mean. Each comes in several spellings, by service and protocol.
final class ErrorCodes {

  private static final Pattern DECORATION =
      Pattern.compile("^(?:AWS\\.SimpleQueueService\\.|.*#)|(?:Exception|Fault)$");
  private static final Pattern ACTION =
      Pattern.compile("not authorized to perform: ([A-Za-z0-9-]+:[A-Za-z0-9*]+)");
  private static final Pattern NOWHERE = Pattern.compile("does not exist|could not be found");
  private static final int TOO_MANY = 429;
  private static final int FORBIDDEN = 403;
  private static final int SERVER_ERROR = 500;

  /// By code without decoration.
  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("QueueDoesNotExist", MISSING),
          Map.entry("NonExistentQueue", MISSING),
          Map.entry("NotFound", MISSING),
          Map.entry("ResourceNotFound", MISSING),
          Map.entry("ReceiptHandleIsInvalid", LEASE_LOST),
          Map.entry("MessageNotInflight", LEASE_LOST),
          Map.entry("InvalidClientTokenId", CREDENTIALS),
          Map.entry("UnrecognizedClient", CREDENTIALS),
          Map.entry("InvalidAccessKeyId", CREDENTIALS),
          Map.entry("ExpiredToken", CREDENTIALS),
          Map.entry("InvalidToken", CREDENTIALS),
          Map.entry("InvalidIdentityToken", CREDENTIALS),
          Map.entry("SignatureDoesNotMatch", CREDENTIALS),
          Map.entry("InvalidSignature", CREDENTIALS),
          Map.entry("IncompleteSignature", CREDENTIALS),
          Map.entry("MissingAuthenticationToken", CREDENTIALS),
          Map.entry("AuthFailure", CREDENTIALS),
          Map.entry("InvalidSecurity", CREDENTIALS),
          Map.entry("OptInRequired", CREDENTIALS),
          Map.entry("AccessDenied", REFUSED),
          Map.entry("AuthorizationError", REFUSED),
          Map.entry("NotAuthorized", REFUSED),
          Map.entry("KmsAccessDenied", REFUSED),
          Map.entry("KmsDisabled", REFUSED),
          Map.entry("KmsInvalidState", REFUSED),
          Map.entry("KmsInvalidKeyUsage", REFUSED),
          Map.entry("KmsNotFound", REFUSED),
          Map.entry("KmsOptInRequired", REFUSED),
          // Of SNS, with the status of a refusal, which they aren't.
          Map.entry("TopicLimitExceeded", INVALID),
          Map.entry("SubscriptionLimitExceeded", INVALID),
          Map.entry("FilterPolicyLimitExceeded", INVALID),
          Map.entry("KmsThrottled", THROTTLED),
          Map.entry("KmsThrottling", THROTTLED),
          Map.entry("Throttling", THROTTLED),
          Map.entry("Throttled", THROTTLED),
          Map.entry("RequestThrottled", THROTTLED),
          Map.entry("TooManyRequests", THROTTLED),
          Map.entry("RequestLimitExceeded", THROTTLED),
          Map.entry("BandwidthLimitExceeded", THROTTLED),
          Map.entry("LimitExceeded", THROTTLED),
          Map.entry("SlowDown", THROTTLED),
          Map.entry("PriorRequestNotComplete", THROTTLED),
          Map.entry("OverLimit", THROTTLED), // So many messages are in flight.
          Map.entry("ConcurrentAccess", THROTTLED),
          Map.entry("QueueDeletedRecently", THROTTLED), // A minute has to pass.
          Map.entry("RequestTimeout", UNREACHABLE),
          Map.entry("IDPCommunicationError", UNREACHABLE),
          Map.entry("RequestExpired", UNREACHABLE), // The SDK corrects its clock.
          Map.entry("RequestTimeTooSkewed", UNREACHABLE),
          Map.entry("RequestInTheFuture", UNREACHABLE));

  private ErrorCodes() {}

  /// What an answer means.
  ///
  /// @param given the code as it came; empty: there was none
  /// @param message null: nothing was said
  /// @param status of HTTP
  static AwsFailure failure(String given, @Nullable String message, int status) {
    var code = plain(given);
    var kind = kind(code, String.valueOf(message), status);
    return new AwsFailure(kind, code, text(kind, code, message, status), action(kind, message));
  }

  /// Without prefix and suffix: `AWS.SimpleQueueService.NonExistentQueue`, `KMS.NotFoundException`.
  private static String plain(String given) {
    var code = DECORATION.matcher(given).replaceAll("");
    return code.replaceFirst("^(?:KMS|Kms)\\.?", "Kms");
  }

  private static Kind kind(String code, String message, int status) {
    if (isClock(message)) {
      return UNREACHABLE;
    }
    var known = KINDS.get(code);
    if (known != null) {
      return known;
    }
    return code.startsWith("InvalidParameter") ? parameter(code, message) : byStatus(status);
  }

  /// The clock of this machine is off. The SDK corrects it by what AWS's clock says.
  private static boolean isClock(String message) {
    return message.startsWith("Signature expired")
        || message.startsWith("Signature not yet current");
  }

  private static Kind parameter(String code, String message) {
    var words = message.toLowerCase(Locale.ROOT);
    if (words.contains("receipt handle")
        || words.contains("receipthandle")
        || words.contains("not available for visibility timeout change")) {
      return LEASE_LOST;
    }
    // So SNS says it of ARNs; SQS, whose code is longer, of what a parameter speaks of.
    return code.equals("InvalidParameter") && NOWHERE.matcher(words).find() ? MISSING : INVALID;
  }

  private static Kind byStatus(int status) {
    if (status == TOO_MANY) {
      return THROTTLED;
    }
    if (status >= SERVER_ERROR) {
      return UNREACHABLE;
    }
    return status == FORBIDDEN ? REFUSED : INVALID;
  }

  private static String text(Kind kind, String code, @Nullable String message, int status) {
    var word = code.isEmpty() ? "HTTP " + status : code;
    var said = kind == CREDENTIALS ? ofCredentials(code) : message;
    return said == null || said.isBlank() ? word : "%s: %s".formatted(word, ShortText.of(said));
  }

  /// In our words, for what AWS says of signatures repeats what was signed.
  private static String ofCredentials(String code) {
    return switch (code) {
      case "ExpiredToken" -> "the credentials have expired";
      case "InvalidClientTokenId", "UnrecognizedClient", "InvalidAccessKeyId" ->
          "AWS doesn't know the access key";
      case "SignatureDoesNotMatch", "InvalidSignature" ->
          "the secret key doesn't belong to the access key";
      default -> "AWS refuses the credentials";
    };
  }

  private static Optional<String> action(Kind kind, @Nullable String message) {
    return kind != REFUSED || message == null
        ? Optional.empty()
        : ACTION.matcher(message).results().findFirst().map((MatchResult found) -> found.group(1));
  }
}
