package tomodachi.aws.internal.publish;

import tomodachi.aws.internal.client.AwsFailure;

/// Words for messages that AWS won't take.
final class Refusal {

  private Refusal() {}

  /// What is wrong, and what to do about it.
  static String words(AwsFailure failure, Outgoing message) {
    var carrier = message.target().carrier();
    return failure.code().isEmpty() && failure.kind() != AwsFailure.Kind.REFUSED
        ? unsent(failure, carrier)
        : refused(failure, carrier);
  }

  /// Without a code of AWS, it may have come no further than the SDK.
  private static String unsent(AwsFailure failure, Carrier carrier) {
    return failure.kind() == AwsFailure.Kind.CREDENTIALS
        ? "The message can't be signed (%s)\n    give the service credentials"
            .formatted(failure.text())
        : "The message can't be given to %s (%s)".formatted(carrier, failure.text());
  }

  private static String refused(AwsFailure failure, Carrier carrier) {
    return switch (failure.kind()) {
      case REFUSED ->
          "%s refused the message (%s)\n    allow %s on it"
              .formatted(carrier, failure.text(), failure.action().orElse(carrier.action()));
      case CREDENTIALS ->
          "AWS doesn't take the credentials (%s)\n    renew them".formatted(failure.text());
      case MISSING -> "It isn't there any more (%s)".formatted(failure.text());
      default -> "%s refused the message (%s)".formatted(carrier, failure.text());
    };
  }
}
