package tomodachi.embedded.aws.internal.sns;

import tomodachi.embedded.aws.internal.api.ApiError;

/// Says why an attribute of a topic or a subscription can't be what it should become.
final class InvalidAttribute extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;

  InvalidAttribute(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  /// @param name of the attribute
  /// @param reason what is wrong with its value
  static InvalidAttribute of(String name, String reason) {
    return new InvalidAttribute(name + ": " + reason);
  }

  /// The error when the request was about several attributes.
  ApiError amongOthers() {
    return SnsErrors.invalid("Attributes", reason);
  }

  /// The error when the request was about this attribute alone.
  ApiError alone() {
    return SnsErrors.invalid(reason);
  }
}
