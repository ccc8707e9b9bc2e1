package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/// How a server says no.
///
/// @param exception what the SDK makes of it
/// @param code as the SDK gives it
/// @param status of HTTP
/// @param message for people
record Refusal(
    Class<? extends AwsServiceException> exception, String code, int status, String message) {

  private static final String LONG_CODE = "AWS.SimpleQueueService.";

  /// What is said to a call that has to be refused.
  static Refusal of(ThrowingCallable call) {
    var thrown = catchThrowable(call);
    assertThat(thrown).as("refused by the server").isInstanceOf(AwsServiceException.class);
    return of((AwsServiceException) thrown);
  }

  /// What is in an exception.
  static Refusal of(AwsServiceException e) {
    var details = e.awsErrorDetails();
    return new Refusal(e.getClass(), details.errorCode(), e.statusCode(), details.errorMessage());
  }

  /// The code without what stands before some codes of SQS.
  String shortCode() {
    return code.startsWith(LONG_CODE) ? code.substring(LONG_CODE.length()) : code;
  }

  /// Expects the code and that the request is to blame.
  void isBadRequest(String expected) {
    assertThat(shortCode()).as(message).isEqualTo(expected);
    assertThat(status).isEqualTo(400);
  }

  /// Expects an exception that the SDK has for it.
  void is(Class<? extends AwsServiceException> expected) {
    assertThat(exception).as(message).isEqualTo(expected);
  }

  /// Expects an exception that the SDK has for it.
  void is(Class<? extends AwsServiceException> expected, int expectedStatus) {
    assertThat(exception).as(message).isEqualTo(expected);
    assertThat(status).isEqualTo(expectedStatus);
  }
}
