package command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import peers.Locks;

/// A service of SNS and SQS for which nobody has said where AWS is.
@ResourceLock(Locks.BROKERS)
class AwsStartIT {

  private static final String SERVICE = "examples/sns-sqs/Orders.java";
  private static final String[] OPTIONS = {
    "-o", "http.port=0", "-o", "embedded.aws_port=" + Command.freePort()
  };

  @Test
  void inDevelopmentItHasTheServerInItsProcess() {
    try (var command = Command.run(nowhere(), arguments(SERVICE))) {
      command.awaitLine("using the embedded AWS server for development");
      command.awaitReady();
    }
  }

  @Test
  void inProductionItSaysWhatIsMissing() {
    try (var command = Command.run(nowhere(), arguments("--production", SERVICE))) {
      assertThat(command.exitCode()).isEqualTo(1);

      assertThat(command.lines())
          .anyMatch(line -> line.contains("No AWS region is given"))
          .anyMatch(line -> line.contains("set aws_sns_sqs.region_name, or AWS_REGION"))
          .noneMatch(line -> line.contains("Exception"));
    }
  }

  @Test
  void inProductionItSaysThatCredentialsAreMissing() {
    var environment = nowhere();
    environment.put("AWS_REGION", "eu-west-1");
    try (var command = Command.run(environment, arguments("--production", SERVICE))) {
      assertThat(command.exitCode()).isEqualTo(1);

      assertThat(command.lines())
          .anyMatch(line -> line.contains("No AWS credentials are found"))
          .noneMatch(line -> line.contains("Exception"));
    }
  }

  private static String[] arguments(String... first) {
    return Stream.concat(Stream.of(first), Stream.of(OPTIONS)).toArray(String[]::new);
  }

  /// An environment without a word about AWS, for a machine that isn't AWS's.
  private static Map<String, String> nowhere() {
    return new HashMap<>(
        Map.of(
            "AWS_EC2_METADATA_DISABLED", "true",
            "AWS_CONFIG_FILE", "/nowhere",
            "AWS_SHARED_CREDENTIALS_FILE", "/nowhere"));
  }
}
