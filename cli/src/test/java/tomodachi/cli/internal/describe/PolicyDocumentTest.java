package tomodachi.cli.internal.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.messaging.transport.CloudPermission;

class PolicyDocumentTest {

  private static CloudPermission receive(String queue) {
    return new CloudPermission(
        "Receive", List.of("sqs:DeleteMessage", "sqs:ReceiveMessage"), List.of(queue));
  }

  private static String text(CloudPermission... permissions) {
    return new PolicyDocument(List.of(permissions)).text();
  }

  @Test
  void permissionsThatDifferInResourcesAloneAreOneStatement() {
    assertThat(
            text(
                receive("arn:aws:sqs:*:*:a"),
                receive("arn:aws:sqs:*:*:b"),
                receive("arn:aws:sqs:*:*:a")))
        .isEqualTo(
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "Receive",
                  "Effect": "Allow",
                  "Action": [
                    "sqs:DeleteMessage",
                    "sqs:ReceiveMessage"
                  ],
                  "Resource": [
                    "arn:aws:sqs:*:*:a",
                    "arn:aws:sqs:*:*:b"
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void aConditionIsPartOfItsStatement() {
    assertThat(text(receive("*").when("StringEquals", "sns:Protocol", List.of("sqs"))))
        .endsWith(
            """
                  "Resource": [
                    "*"
                  ],
                  "Condition": {
                    "StringEquals": {
                      "sns:Protocol": [
                        "sqs"
                      ]
                    }
                  }
                }
              ]
            }
            """);
  }

  @Test
  void statementsThatDifferHaveNamesThatDiffer() {
    var other = new CloudPermission("Receive", List.of("sqs:ReceiveMessage"), List.of("*"));

    assertThat(text(receive("*"), other))
        .contains("\"Sid\": \"Receive\",", "\"Sid\": \"Receive2\",");
  }
}
