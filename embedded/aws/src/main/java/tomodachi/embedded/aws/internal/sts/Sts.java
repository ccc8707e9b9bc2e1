package tomodachi.embedded.aws.internal.sts;

import java.util.List;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.ApiService;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.ServerTime;
import tomodachi.embedded.aws.internal.api.Shape;
import tomodachi.embedded.aws.internal.api.Structure;

/// STS: who somebody is, and credentials that are worth nothing elsewhere.
public final class Sts {

  private static final long SHORTEST = 900;
  private static final long HOUR = 3_600;
  private static final long HALF_A_DAY = 12 * HOUR;
  private static final long DAY_AND_A_HALF = 36 * HOUR;

  private final ServerTime time;

  /// @param time of the ends of credentials
  public Sts(ServerTime time) {
    this.time = time;
  }

  /// What it can be asked to do.
  public ApiService service() {
    return new ApiService(
        "sts",
        "2011-06-15",
        "",
        "https://sts.amazonaws.com/doc/2011-06-15/",
        ApiService.byName(List.of(getCallerIdentity(), getSessionToken(), assumeRole())));
  }

  private static Operation getCallerIdentity() {
    return new Operation.Immediate(
        "GetCallerIdentity",
        Shape.Members.none(),
        Shape.Members.none().withTexts("UserId", "Account", "Arn"),
        (caller, _) -> identity(caller));
  }

  /// Whoever asks is the root user of the account.
  private static Structure identity(Caller caller) {
    var account = caller.home().account();
    return new Structure()
        .set("UserId", account)
        .set("Account", account)
        .set("Arn", "arn:%s:iam::%s:root".formatted(caller.home().partition(), account));
  }

  private Operation getSessionToken() {
    return new Operation.Immediate(
        "GetSessionToken",
        Shape.Members.none().with("DurationSeconds", Shape.Scalar.INTEGER),
        Shape.Members.none().with("Credentials", SessionCredentials.SHAPE),
        (caller, input) ->
            new Structure()
                .set("Credentials", credentials(caller.home().account(), sessionSeconds(input))));
  }

  private Operation assumeRole() {
    return new Operation.Immediate(
        "AssumeRole",
        Shape.Members.none()
            .withTexts("RoleArn", "RoleSessionName")
            .with("DurationSeconds", Shape.Scalar.INTEGER),
        Shape.Members.none()
            .with("Credentials", SessionCredentials.SHAPE)
            .with("AssumedRoleUser", Shape.Members.none().withTexts("AssumedRoleId", "Arn")),
        (_, input) -> assume(input));
  }

  private Structure assume(Structure input) throws ApiError {
    var text = input.requiredText("RoleArn");
    var session = input.requiredText("RoleSessionName");
    var role =
        Arn.parse(text)
            .filter(arn -> arn.resource().startsWith("role/"))
            .orElseThrow(() -> ApiError.of("ValidationError", text + " is invalid"));
    var name = role.resource().substring(role.resource().lastIndexOf('/') + 1);
    var user =
        new Structure()
            .set("AssumedRoleId", "AROA000000000000TOMO:" + session)
            .set(
                "Arn",
                "arn:%s:sts::%s:assumed-role/%s/%s"
                    .formatted(role.partition(), role.account(), name, session));
    return new Structure()
        .set("Credentials", credentials(role.account(), roleSeconds(input)))
        .set("AssumedRoleUser", user);
  }

  private static long sessionSeconds(Structure input) throws ApiError {
    return seconds(input, HALF_A_DAY, DAY_AND_A_HALF);
  }

  private static long roleSeconds(Structure input) throws ApiError {
    return seconds(input, HOUR, HALF_A_DAY);
  }

  /// @param otherwise if the request doesn't say how long
  private static long seconds(Structure input, long otherwise, long longest) throws ApiError {
    var seconds = input.integer("DurationSeconds").orElse(otherwise);
    if (seconds < SHORTEST || seconds > longest) {
      throw ApiError.of(
          "ValidationError", "DurationSeconds must be %d to %d".formatted(SHORTEST, longest));
    }
    return seconds;
  }

  private Structure credentials(String account, long seconds) {
    return SessionCredentials.of(account, time.now(), seconds);
  }
}
