package tomodachi.embedded.aws.internal.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Home;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.ServerTime;
import tomodachi.embedded.aws.internal.api.Structure;
import tomodachi.testing.ManualTimeline;

class StsTest {

  private final Sts sts = new Sts(new ServerTime(new ManualTimeline(), new ReentrantLock()));

  @Test
  void aCallerIsTheRootOfItsAccount() throws Exception {
    assertThat(call("GetCallerIdentity", new Structure()))
        .hasToString(
            "{UserId=123456789012, Account=123456789012, Arn=arn:aws-cn:iam::123456789012:root}");
  }

  @Test
  void aSessionIsInItsAccountForHalfADay() throws Exception {
    var credentials = call("GetSessionToken", new Structure()).structure("Credentials");

    assertThat(credentials)
        .get()
        .hasToString(
            "{AccessKeyId=123456789012, SecretAccessKey=embedded, SessionToken=embedded,"
                + " Expiration=2026-01-01T12:00:00Z}");
  }

  @Test
  void whoAssumesARoleIsInTheAccountOfTheRole() throws Exception {
    var assumed = call("AssumeRole", role("arn:aws:iam::210987654321:role/path/reader"));

    assertThat(assumed)
        .hasToString(
            "{Credentials={AccessKeyId=210987654321, SecretAccessKey=embedded,"
                + " SessionToken=embedded, Expiration=2026-01-01T01:00:00Z},"
                + " AssumedRoleUser={AssumedRoleId=AROA000000000000TOMO:me,"
                + " Arn=arn:aws:sts::210987654321:assumed-role/reader/me}}");
  }

  @Test
  void whatIsNoRoleIsRefused() {
    assertRefused("AssumeRole", role("arn:aws:iam::1:user/a"), "arn:aws:iam::1:user/a is invalid");
    assertRefused("AssumeRole", role("reader"), "reader is invalid");
  }

  @Test
  void aSessionIsNotForever() {
    assertRefused("GetSessionToken", seconds(899), "DurationSeconds must be 900 to 129600");
    assertRefused("GetSessionToken", seconds(129_601), "DurationSeconds must be 900 to 129600");
  }

  @Test
  void aRoleIsForHalfADayAtMost() {
    var role = role("arn:aws:iam::123456789012:role/admin").set("DurationSeconds", 43_201L);

    assertRefused("AssumeRole", role, "DurationSeconds must be 900 to 43200");
  }

  private void assertRefused(String operation, Structure input, String message) {
    assertThatExceptionOfType(ApiError.class)
        .isThrownBy(() -> call(operation, input))
        .withMessage(message)
        .satisfies(error -> assertThat(error.code()).isEqualTo("ValidationError"));
  }

  private static Structure role(String arn) {
    return new Structure().set("RoleArn", arn).set("RoleSessionName", "me");
  }

  private static Structure seconds(long seconds) {
    return new Structure().set("DurationSeconds", seconds);
  }

  private Structure call(String name, Structure input) throws ApiError {
    var caller = new Caller(new Home("cn-north-1", "123456789012"), "", "", () -> () -> {});
    var operation = Objects.requireNonNull(sts.service().operations().get(name));
    return ((Operation.Immediate) operation).body().call(caller, input);
  }
}
