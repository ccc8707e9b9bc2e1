package tomodachi.aws.internal.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueuePolicyTest {

  private static final String QUEUE = "arn:aws:sqs:eu-west-1:123456789012:orders";
  private static final String PLACED = "arn:aws:sns:eu-west-1:123456789012:placed";
  private static final String PAID = "arn:aws:sns:eu-west-1:123456789012:paid";

  private static String policy(String sources) {
    return """
    {"Version": "2012-10-17", "Id": "%s/SQSDefaultPolicy", "Statement": [{"Sid": "SID",\
     "Effect": "Allow", "Principal": "*", "Action": "SQS:SendMessage", "Resource": "%s",\
     "Condition": {"ArnEquals": {"aws:SourceArn": %s}}}]}\
    """
        .formatted(QUEUE, QUEUE, sources);
  }

  private static String statement(String principal, String action, String condition) {
    return """
    {"Version": "2008-10-17", "Id": "mine", "Statement": {"Sid": "one", "Effect": "Allow",\
     "Principal": %s, "Action": %s, "Resource": "%s"%s}}\
    """
        .formatted(principal, action, QUEUE, condition);
  }

  /// What a policy becomes so that messages may come from `sources` too; empty when it stays.
  private static String allowing(@Nullable String policy, String... sources) {
    return QueuePolicy.of(QUEUE, policy)
        .allowing(List.of(sources))
        .map(json -> json.replaceAll("\"Sid\": \"[0-9a-f-]{36}\"", "\"Sid\": \"SID\""))
        .orElse("");
  }

  @Test
  void aFirstPolicyIsThatOfPython() {
    assertThat(allowing(null, PLACED)).isEqualTo(policy("\"" + PLACED + "\""));
    assertThat(allowing("", PLACED)).isEqualTo(policy("\"" + PLACED + "\""));
  }

  @Test
  void aPolicyThatAllowsAllStays() {
    assertThat(allowing(policy("\"" + PLACED + "\""), PLACED)).isEmpty();
    assertThat(allowing(policy("[\"%s\", \"%s\"]".formatted(PAID, PLACED)), PLACED)).isEmpty();
    assertThat(allowing(policy("\"arn:aws:sns:*:123456789012:p*\""), PLACED, PAID)).isEmpty();
    assertThat(allowing(null)).isEmpty();
  }

  @Test
  void whatWasAllowedStaysAllowed() {
    assertThat(allowing(policy("\"" + PLACED + "\""), PAID))
        .isEqualTo(policy("[\"%s\", \"%s\"]".formatted(PAID, PLACED)));
  }

  @Test
  void aStatementThatAllowsMoreThanOursIsNotMadeOurs() {
    var theirs =
        statement(
            "\"*\"",
            "\"SQS:*\"",
            ", \"Condition\": {\"ArnEquals\": {\"aws:SourceArn\": \"%s\"}}".formatted(PAID));

    assertThat(allowing(theirs, PLACED))
        .contains("\"Action\": \"SQS:*\"", "\"Action\": \"SQS:SendMessage\"");
  }

  @Test
  void whatSomebodyElseHasWrittenStays() {
    var theirs =
        statement("{\"AWS\": \"arn:aws:iam::123456789012:root\"}", "\"SQS:SendMessage\"", "");

    assertThat(allowing(theirs, PLACED))
        .isEqualTo(
            """
            {"Version": "2008-10-17", "Id": "mine", "Statement": [{"Sid": "one",\
             "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:root"},\
             "Action": "SQS:SendMessage", "Resource": "%s"}, {"Sid": "SID", "Effect": "Allow",\
             "Principal": "*", "Action": "SQS:SendMessage", "Resource": "%s",\
             "Condition": {"ArnEquals": {"aws:SourceArn": "%s"}}}]}\
            """
                .formatted(QUEUE, QUEUE, PLACED));
  }

  @Test
  void aStatementForSnsAloneIsNotMadeOneForEverybody() {
    var terraforms =
        statement(
            "{\"Service\": \"sns.amazonaws.com\"}",
            "[\"sqs:SendMessage\"]",
            ", \"Condition\": {\"ArnEquals\": {\"aws:SourceArn\": \"%s\"}}".formatted(PAID));

    assertThat(allowing(terraforms, PAID)).isEmpty();
    assertThat(allowing(terraforms, PLACED))
        .contains("sns.amazonaws.com")
        .contains("{\"aws:SourceArn\": \"%s\"}".formatted(PAID))
        .contains("{\"aws:SourceArn\": \"%s\"}".formatted(PLACED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"Service\": \"sns.amazonaws.com\"} | \"sqs:SendMessage\" | ArnLike | true",
        "\"*\" | \"sqs:*\" | StringLike | true",
        "{\"AWS\": \"*\"} | [\"sqs:ReceiveMessage\", \"SQS:SendMessage\"] | StringEquals | true",
        "\"*\" | \"sqs:ReceiveMessage\" | ArnEquals | false",
        "{\"AWS\": \"123456789012\"} | \"sqs:SendMessage\" | ArnEquals | false",
        "\"*\" | \"sqs:SendMessage\" | ArnNotEquals | false"
      })
  void otherWaysToAllowItAreUnderstood(
      String principal, String action, String comparison, boolean allows) {
    var json =
        statement(
            principal,
            action,
            ", \"Condition\": {\"%s\": {\"AWS:SourceArn\": [\"%s\"]}}"
                .formatted(comparison, PLACED));

    assertThat(QueuePolicy.of(QUEUE, json).allows(PLACED, false)).isEqualTo(allows);
  }

  @Test
  void conditionsAboutOtherThingsLeaveDoubt() {
    var json =
        statement(
            "\"*\"",
            "\"sqs:SendMessage\"",
            ", \"Condition\": {\"StringEquals\": {\"aws:SourceAccount\": \"123456789012\"}}");

    assertThat(QueuePolicy.of(QUEUE, json).allows(PLACED, false)).isFalse();
    assertThat(QueuePolicy.of(QUEUE, json).allows(PLACED, true)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:sns:eu-west-1:1:placed, arn:aws:sns:eu-west-1:1:placed, true",
    "arn:aws:sns:eu-west-1:1:placed, arn:aws:sns:eu-west-1:1:paid, false",
    "arn:aws:sns:*:*:p*, arn:aws:sns:eu-west-1:1:placed, true",
    "arn:aws:sns:*:*:p*, arn:aws:sns:eu-west-1:1:p*d, true",
    "arn:aws:sns:*:*:p?id, arn:aws:sns:eu-west-1:1:paid, true",
    "arn:aws:sns:*:*:p?id, arn:aws:sns:eu-west-1:1:p.d, false",
    "arn:aws:sns:*, arn:aws:sns:eu-west-1:1:paid, false",
    "*, arn:aws:sns:eu-west-1:1:paid, true"
  })
  void patternsAreComparedPartByPart(String pattern, String arn, boolean covers) {
    assertThat(new ArnPattern(pattern).covers(arn)).isEqualTo(covers);
  }
}
