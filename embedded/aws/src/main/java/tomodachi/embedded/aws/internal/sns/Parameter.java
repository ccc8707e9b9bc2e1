package tomodachi.embedded.aws.internal.sns;

import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.Structure;

/// A parameter of a request that must be there.
///
/// @param input the request
/// @param name such as `TopicArn`
record Parameter(Structure input, String name) {

  private static final int ARN_ELEMENTS = 6;

  /// Its text, which may be empty.
  String text() throws ApiError {
    return input.text(name).orElseThrow(() -> SnsErrors.missing(name));
  }

  /// The ARN it is.
  Arn arn() throws ApiError {
    var text = text();
    var elements = text.split(":", -1).length;
    if (elements < ARN_ELEMENTS) {
      throw SnsErrors.invalid(
          name, "An ARN must have at least %d elements, not %d".formatted(ARN_ELEMENTS, elements));
    }
    return Arn.parse(text).orElseThrow(() -> SnsErrors.invalid(name));
  }
}
