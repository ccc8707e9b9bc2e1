package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clients that are not written in Java: the `aws` command, and Python's boto3, which as Debian 12
/// has it speaks the older protocol of SQS.
class AwsCommandLineIT {

  @Test
  void theAwsCommandSendsReceivesAndPublishes(@TempDir Path scratch) throws Exception {
    assumeTrue(Script.works("aws", "--version"), "the aws command is not on the PATH");

    assertThat(new Script(List.of("bash"), "aws_command.sh").lines(scratch))
        .containsExactly(
            "account 000000000000",
            "queue command",
            "arn arn:aws:sqs:eu-west-1:000000000000:command",
            "received ö & <x>\t42",
            "received published",
            "refused NonExistentQueue");
  }

  @Test
  void boto3SendsReceivesAndPublishes(@TempDir Path scratch) throws Exception {
    assumeTrue(
        Script.works("/usr/bin/python3", "-c", "import boto3"),
        "boto3 is not installed (Debian: python3-boto3)");

    assertThat(new Script(List.of("/usr/bin/python3"), "boto3_client.py").lines(scratch))
        .containsExactly(
            "account 000000000000",
            "queues ['boto3']",
            "timeout 60",
            "received ö & <x> 42 b'\\x00\\xff'",
            "count 1",
            "batch ['good'] ['InvalidMessageContents']",
            "received ['text']",
            "topic arn:aws:sns:eu-west-1:000000000000:boto3",
            "received ['published']",
            "refused AWS.SimpleQueueService.NonExistentQueue 400",
            "refused NotFound 404");
  }
}
