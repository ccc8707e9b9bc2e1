package tomodachi.aws.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.aws.internal.client.AwsFailure.Kind.CREDENTIALS;
import static tomodachi.aws.internal.client.AwsFailure.Kind.INVALID;
import static tomodachi.aws.internal.client.AwsFailure.Kind.MISSING;
import static tomodachi.aws.internal.client.AwsFailure.Kind.REFUSED;
import static tomodachi.aws.internal.client.AwsFailure.Kind.THROTTLED;
import static tomodachi.aws.internal.client.AwsFailure.Kind.UNREACHABLE;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.model.SqsException;
import tomodachi.aws.internal.client.AwsFailure.Kind;

class AwsFailureTest {

  @ParameterizedTest
  @CsvSource({
    "AWS.SimpleQueueService.NonExistentQueue, NonExistentQueue, MISSING",
    "QueueDoesNotExist, QueueDoesNotExist, MISSING",
    "com.amazonaws.sqs#QueueDoesNotExist, QueueDoesNotExist, MISSING",
    "NotFound, NotFound, MISSING",
    "NotFoundException, NotFound, MISSING",
    "ReceiptHandleIsInvalid, ReceiptHandleIsInvalid, LEASE_LOST",
    "AWS.SimpleQueueService.MessageNotInflight, MessageNotInflight, LEASE_LOST",
    "AccessDenied, AccessDenied, REFUSED",
    "AccessDeniedException, AccessDenied, REFUSED",
    "AuthorizationError, AuthorizationError, REFUSED",
    "KMS.AccessDeniedException, KmsAccessDenied, REFUSED",
    "KMSDisabled, KmsDisabled, REFUSED",
    "KMS.NotFoundException, KmsNotFound, REFUSED",
    "KmsThrottled, KmsThrottled, THROTTLED",
    "KMSThrottling, KmsThrottling, THROTTLED",
    "Throttling, Throttling, THROTTLED",
    "ThrottlingException, Throttling, THROTTLED",
    "ThrottledException, Throttled, THROTTLED",
    "RequestThrottled, RequestThrottled, THROTTLED",
    "OverLimit, OverLimit, THROTTLED",
    "AWS.SimpleQueueService.QueueDeletedRecently, QueueDeletedRecently, THROTTLED",
    "InvalidClientTokenId, InvalidClientTokenId, CREDENTIALS",
    "UnrecognizedClientException, UnrecognizedClient, CREDENTIALS",
    "ExpiredToken, ExpiredToken, CREDENTIALS",
    "ExpiredTokenException, ExpiredToken, CREDENTIALS",
    "SignatureDoesNotMatch, SignatureDoesNotMatch, CREDENTIALS",
    "RequestTimeTooSkewed, RequestTimeTooSkewed, UNREACHABLE",
    "InvalidMessageContents, InvalidMessageContents, INVALID",
    "BatchRequestTooLong, BatchRequestTooLong, INVALID"
  })
  void aCodeMeansTheSameInEachSpelling(String given, String code, Kind kind) {
    var failure = AwsFailure.of(answer(400, given, "no"));

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "400, INVALID",
    "403, REFUSED",
    "429, THROTTLED",
    "500, UNREACHABLE",
    "503, UNREACHABLE"
  })
  void anUnknownCodeMeansWhatItsStatusDoes(int status, Kind kind) {
    assertThat(AwsFailure.of(answer(status, "SomethingNew", "no")).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TopicLimitExceeded",
        "SubscriptionLimitExceededException",
        "FilterPolicyLimitExceeded"
      })
  void aLimitIsNoRefusalWhateverItsStatus(String code) {
    assertThat(AwsFailure.of(answer(403, code, "no")).kind()).isEqualTo(INVALID);
  }

  @Test
  void aRefusalNamesTheAction() {
    var said =
        "User: arn:aws:iam::123456789012:user/shop is not authorized to perform: sqs:SendMessage"
            + " on resource: arn:aws:sqs:eu-west-1:123456789012:orders";
    var failure = AwsFailure.of(answer(403, "AccessDenied", said));

    assertThat(failure)
        .isEqualTo(
            new AwsFailure(
                REFUSED, "AccessDenied", "AccessDenied: " + said, Optional.of("sqs:SendMessage")));
    assertThat(failure.mayPass()).isFalse();
  }

  @Test
  void aSignatureIsNotRepeated() {
    var said = "The request signature we calculated does not match.\n\nx-amz-security-token:FwoG";

    assertThat(AwsFailure.of(answer(403, "SignatureDoesNotMatch", said)).text())
        .isEqualTo("SignatureDoesNotMatch: the secret key doesn't belong to the access key");
  }

  @Test
  void aSignatureIsInNoExceptionEither() {
    var said = "The request signature we calculated does not match.\n\nx-amz-security-token:FwoG";

    var withheld = WithheldText.withheld(answer(403, "SignatureDoesNotMatch", said));

    assertThat(withheld)
        .isInstanceOf(SqsException.class)
        .hasMessageContaining("the secret key doesn't belong to the access key")
        .hasMessageNotContaining("FwoG");
    assertThat(AwsFailure.of(withheld))
        .isEqualTo(AwsFailure.of(answer(403, "SignatureDoesNotMatch", said)));
  }

  @Test
  void whatIsNotAboutCredentialsStaysAsAwsSaysIt() {
    var refusal = answer(403, "AccessDenied", "not authorized to perform: sqs:SendMessage");
    var clock = answer(403, "SignatureDoesNotMatch", "Signature expired: 20260101T000000Z");

    assertThat(WithheldText.withheld(refusal)).isSameAs(refusal);
    assertThat(WithheldText.withheld(clock)).isSameAs(clock);
  }

  @Test
  void aClockThatIsOffIsNoMatterOfCredentials() {
    var said = "Signature expired: 20260101T000000Z is now earlier than 20260101T001000Z";

    assertThat(AwsFailure.of(answer(403, "SignatureDoesNotMatch", said)).kind())
        .isEqualTo(UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Value AQEB for parameter ReceiptHandle is invalid. Reason: The receipt handle has"
            + " expired.",
        "The input receipt handle is invalid.",
        "Value AQEB for parameter ReceiptHandle is invalid. Reason: Message does not exist or is"
            + " not available for visibility timeout change."
      })
  void aWordAboutTheReceiptMeansThatTheLeaseIsLost(String said) {
    assertThat(AwsFailure.of(answer(400, "InvalidParameterValue", said)).kind())
        .isEqualTo(Kind.LEASE_LOST);
  }

  @Test
  void anotherParameterIsOurMistake() {
    assertThat(answered("InvalidParameterValue", "Dead letter target does not exist"))
        .isEqualTo(INVALID);
    assertThat(answered("InvalidParameter", "Invalid parameter: FilterPolicy: no"))
        .isEqualTo(INVALID);
    assertThat(answered("InvalidParameter", "Invalid parameter: TopicArn Reason: does not exist"))
        .isEqualTo(MISSING);
  }

  @Test
  void anAnswerWithoutDetailsHasItsStatus() {
    var failure = AwsFailure.of(SqsException.builder().statusCode(502).build());

    assertThat(failure.text()).isEqualTo("HTTP 502");
    assertThat(failure.mayPass()).isTrue();
  }

  @Test
  void whatIsSaidIsOneShortLine() {
    var text = AwsFailure.of(answer(400, "X", "a\u0007b" + "c".repeat(400) + "\nd")).text();

    assertThat(text).startsWith("X: a?bccc").endsWith("c…").hasSizeLessThan(310);
  }

  @Test
  void nobodyAnswers() {
    assertUnreachable(
        new ConnectException("Connect to http://127.0.0.1:9732 [/127.0.0.1] failed: refused"),
        "127.0.0.1:9732: connection refused");
    assertUnreachable(new UnknownHostException("sqs.example"), "unknown host sqs.example");
    assertUnreachable(new SocketTimeoutException("Read timed out"), "timed out");
    assertUnreachable(new SocketException("Connection reset"), "Connection reset");
  }

  private static void assertUnreachable(Exception cause, String text) {
    var thrown = SdkClientException.create("Unable to execute HTTP request", cause);

    assertThat(AwsFailure.of(new CompletionException(thrown)))
        .isEqualTo(new AwsFailure(UNREACHABLE, "", text, Optional.empty()));
  }

  @Test
  void aCallThatEndsTooEarlyHadNoAnswer() {
    assertThat(AwsFailure.of(ApiCallTimeoutException.create(40_000)).text())
        .isEqualTo("no answer in time");
    assertThat(AwsFailure.of(AbortedException.create("x")).kind()).isEqualTo(UNREACHABLE);
    assertThat(AwsFailure.of(new RejectedExecutionException()).kind()).isEqualTo(UNREACHABLE);
  }

  @Test
  void credentialsThatCannotBeHadAreNoMatterOfTheNetwork() {
    var thrown = SdkClientException.create("Unable to load credentials from any of the providers");

    assertThat(AwsFailure.of(thrown).kind()).isEqualTo(CREDENTIALS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Failed to load credentials from IMDS.",
        "Failed to load credentials from metadata service.",
        "The requested metadata is not found at http://169.254.169.254/",
        "Interrupted waiting to refresh a cached value."
      })
  void credentialsThatCannotBeHadJustNowMayComeBack(String said) {
    assertThat(AwsFailure.of(SdkClientException.create(said)))
        .isEqualTo(new AwsFailure(UNREACHABLE, "", said, Optional.empty()));
    assertThat(AwsFailure.of(new IllegalStateException(said)).mayPass()).isTrue();
  }

  @Test
  void anythingElseIsOurMistake() {
    assertThat(AwsFailure.of(new IllegalArgumentException("queueUrl")))
        .isEqualTo(new AwsFailure(INVALID, "", "queueUrl", Optional.empty()));
    assertThat(AwsFailure.of(new NullPointerException()).kind()).isEqualTo(INVALID);
    assertThat(AwsFailure.of(answer(400, "Throttling", "slow")).kind()).isEqualTo(THROTTLED);
  }

  private static Kind answered(String code, String message) {
    return AwsFailure.answered(code, message).kind();
  }

  private static RuntimeException answer(int status, String code, String message) {
    return SqsException.builder()
        .statusCode(status)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
        .build();
  }
}
