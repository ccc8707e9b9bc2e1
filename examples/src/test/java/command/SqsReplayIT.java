package command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import peers.Locks;

/// A message that a service can't handle is published to SNS, found parked in SQS, and handled when
/// the service has been repaired; all of it by the command.
@ResourceLock(Locks.BROKERS)
class SqsReplayIT {

  private static final String QUEUE = "shop--order-placed--placed";

  @TempDir Path folder;

  /// The amount is of one type while the service is broken, and of another when it is repaired.
  private String serviceWith(String typeOfAmount) throws IOException {
    var source =
        """
        import module tomodachi;

        String name = "shop";

        record Order(String id, %s amount) {}

        Options options = Options.of(MessagingOptions.defaults().withEnvelope(new JsonEnvelope()));

        @AwsSnsSqs("order-placed")
        void placed(Order order, SqsDelivery delivery) {
          IO.println("handled %%s, attempt %%d".formatted(order, delivery.attempt()));
        }

        void main() {}
        """
            .formatted(typeOfAmount);
    return Files.writeString(folder.resolve("Shop.java"), source).toString();
  }

  private static String[] at(String port, String... arguments) {
    var line = new ArrayList<>(List.of(arguments));
    line.addAll(List.of("-o", "embedded.brokers=always", "-o", "embedded.aws_port=" + port));
    return line.toArray(String[]::new);
  }

  private static String succeeded(Finished command) {
    assertThat(command.err()).isEmpty();
    assertThat(command.exitCode()).isZero();
    return command.out();
  }

  @Test
  void aPoisonousMessageIsHandledAfterTheRepair() throws IOException {
    try (var server = Command.broker("--aws", "0")) {
      var port = server.awaitMatch("http://127\\.0\\.0\\.1:(\\d+),").group(1);
      var place = "127.0.0.1:" + port;

      try (var broken = Command.run(at(port, serviceWith("int"))).awaitReady()) {
        var data = "{\"id\": \"A1\", \"amount\": \"thirty\"}";
        var published = Finished.of(at(port, "publish", "--sns", "order-placed", "--data", data));
        assertThat(succeeded(published))
            .isEqualTo("published to topic \"order-placed\" at %s\n".formatted(place));
        broken.awaitLine("message parked");
        assertThat(broken.terminate()).isZero();
      }

      var listed = Finished.of(at(port, "parked", "list", "--json", serviceWith("int")));
      assertThat(succeeded(listed))
          .isEqualTo(
              """
              {"queue": "%1$s", "messages": 0, "consumers": null, "parked_queue": "%1$s-parked", \
              "parked": 1}
              """
                  .formatted(QUEUE));
      var shown = Finished.of(at(port, "parked", "show", "--sqs", QUEUE, "--data"));
      assertThat(succeeded(shown))
          .contains(
              "\nfrom      topic \"order-placed\"\n",
              "\nattempts  1\n",
              "\nreason    order: data doesn't fit at \"amount\"\n",
              "\"amount\": \"thirty\"")
          .endsWith("1 of 1 parked in \"%s-parked\" at %s\n".formatted(QUEUE, place));

      try (var repaired = Command.run(at(port, serviceWith("String"))).awaitReady()) {
        var moved = Finished.of(at(port, "parked", "replay", "--sqs", QUEUE));
        assertThat(succeeded(moved))
            .endsWith(
                "moved 1 of 1 from \"%1$s-parked\" to \"%1$s\" at %2$s\n".formatted(QUEUE, place));
        repaired.awaitLine("handled Order[id=A1, amount=thirty], attempt 1");
        assertThat(repaired.terminate()).isZero();
      }
    }
  }
}
