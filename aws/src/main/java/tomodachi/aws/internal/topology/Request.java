package tomodachi.aws.internal.topology;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.QueueDeletedRecentlyException;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.aws.internal.client.AwsFailure.Kind;
import tomodachi.transport.TransportException;

/// A call to AWS, and for whom it is made.
///
/// @param action what IAM calls it, such as `sqs:CreateQueue`
/// @param subject what it is about, such as `queue "orders"`
/// @param places the handlers that need it
record Request(String action, String subject, List<String> places) {

  private static final Set<String> MAKING =
      Set.of(
          "sqs:CreateQueue",
          "sqs:SetQueueAttributes",
          "sns:CreateTopic",
          "sns:SetTopicAttributes",
          "sns:Subscribe",
          "sns:SetSubscriptionAttributes");
  private static final String INDENT = "\n    ";

  /// Makes the call.
  ///
  /// @throws TransportException when AWS refuses it, and always will
  /// @throws SdkException when it may work later
  <T> T send(Supplier<T> call) throws TransportException {
    try {
      return call.get();
    } catch (SdkException e) {
      throw refusal(e);
    }
  }

  /// Makes the call; empty when what it is about doesn't exist.
  <T> Optional<T> find(Supplier<T> call) throws TransportException {
    try {
      return Optional.of(call.get());
    } catch (SdkException e) {
      if (AwsFailure.of(e).kind() == Kind.MISSING) {
        return Optional.empty();
      }
      throw refusal(e);
    }
  }

  /// Makes the call; empty also when it isn't allowed.
  <T> Optional<T> findIfAllowed(Supplier<T> call) throws TransportException {
    try {
      return Optional.of(call.get());
    } catch (SdkException e) {
      var kind = AwsFailure.of(e).kind();
      if (kind == Kind.MISSING || kind == Kind.REFUSED) {
        return Optional.empty();
      }
      throw refusal(e);
    }
  }

  /// What it means that something is missing which was there a moment ago: somebody deleted it, or
  /// AWS hasn't heard of it everywhere. It may work later.
  private TransportException refusal(SdkException thrown) {
    var failure = AwsFailure.of(thrown);
    if (failure.mayPass()
        || failure.kind() == Kind.MISSING
        || thrown instanceof QueueDeletedRecentlyException) {
      throw thrown;
    }
    return new TransportException(text(failure), thrown);
  }

  private String text(AwsFailure failure) {
    var text =
        new StringBuilder("AWS refuses %s for %s: %s".formatted(action, subject, failure.text()));
    places.forEach(place -> text.append(INDENT).append("from ").append(place));
    return text.append(INDENT).append(remedy(failure)).toString();
  }

  private String remedy(AwsFailure failure) {
    return switch (failure.kind()) {
      case REFUSED -> remedyOfAccess(failure.action().orElse(action));
      case CREDENTIALS -> "check the credentials of the service";
      default -> "change the declaration, or what AWS has";
    };
  }

  private String remedyOfAccess(String refused) {
    var allow = "allow %s in the IAM policy of the credentials".formatted(refused);
    return MAKING.contains(action)
        ? allow + ", or have it done beforehand and set aws_sns_sqs.topology to verify"
        : allow;
  }
}
