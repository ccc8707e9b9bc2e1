package tomodachi.messaging.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tomodachi.messaging.transport.Embeddable.AMQP;
import static tomodachi.messaging.transport.Embeddable.AWS;

import java.io.IOException;
import java.net.BindException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

final class EmbeddedElectionTest {

  private static final int PORT = 5999;

  private final FakeBroker broker = new FakeBroker();
  private final RecordedLog log = new RecordedLog("tomodachi");

  @AfterEach
  void endLog() {
    log.close();
  }

  private static EmbeddedElection election(Embeddable kind, EmbeddedBroker broker) {
    return new EmbeddedElection(kind, broker, PORT, Timeline.system());
  }

  @ParameterizedTest
  @CsvSource({
    "AMQP, INFO using the embedded broker for development",
    "AWS, INFO using the embedded AWS server for development"
  })
  void whoFindsThePortFreeHasTheBroker(Embeddable kind, String line) throws Exception {
    try (var election = election(kind, broker)) {
      election.stand();
      election.stand();

      assertThat(broker.owner()).hasValue("this");
      assertThat(log.lines()).containsExactly(line);
    }
    assertThat(broker.owner()).hasNullValue();
  }

  @ParameterizedTest
  @CsvSource({
    "AMQP, INFO the embedded broker's port is taken; connecting to whoever has it",
    "AWS, INFO the embedded AWS server's port is taken; connecting to whoever has it"
  })
  void whoFindsItTakenConnectsToWhoeverHasIt(Embeddable kind, String line) throws Exception {
    try (var first = election(kind, broker.seenBy("other"));
        var second = election(kind, broker)) {
      first.stand();
      second.stand();
      second.stand();

      assertThat(broker.owner()).hasValue("other");
      assertThat(log.lines()).hasSize(2).last().isEqualTo(line);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AMQP, 'WARN the broker on port 5999 is gone; this process has taken over, with empty queues'",
    "AWS, 'WARN the AWS server on port 5999 is gone; this process has taken over, with empty"
        + " queues'"
  })
  void whenTheOwnerIsGoneAnotherTakesOverAndSaysSo(Embeddable kind, String line) throws Exception {
    var first = election(kind, broker.seenBy("other"));
    try (var second = election(kind, broker)) {
      first.stand();
      second.stand();
      second.met(false);
      first.close();
      second.stand();

      assertThat(broker.owner()).hasValue("this");
      assertThat(log.lines()).last().isEqualTo(line);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aResidentThatIsAwayKeepsItsPort(Embeddable kind) throws Exception {
    broker.owner().set("resident");
    try (var election = election(kind, broker)) {
      election.stand();
      election.met(true);
      broker.owner().set(null);
      election.stand();

      assertThat(broker.owner()).hasNullValue();
    }
  }

  @Test
  void whatIsClosedDoesNotTakeThePortAgain() throws Exception {
    var election = election(AMQP, broker);
    election.stand();
    election.close();
    election.close();
    election.stand();

    assertThat(broker.owner()).hasNullValue();
  }

  @Test
  void aBrokerThatCannotListenIsRefusedForGood() {
    assertRefused(
        AMQP,
        """
        The embedded AMQP broker can't listen on 127.0.0.1:5999: Too many open files
            set embedded.amqp_port, or embedded.brokers = "never"\
        """);
    assertRefused(
        AWS,
        """
        The embedded AWS server can't listen on 127.0.0.1:5999: Too many open files
            set embedded.aws_port, or embedded.brokers = "never"\
        """);
  }

  @Test
  void aPortThatNeedsRightsIsNotTakenForAnothersPort() {
    assertRefused(
        AWS,
        new BindException("Permission denied"),
        """
        The embedded AWS server can't listen on 127.0.0.1:5999: Permission denied
            set embedded.aws_port, or embedded.brokers = "never"\
        """);
  }

  private static void assertRefused(Embeddable kind, String message) {
    assertRefused(kind, new IOException("Too many open files"), message);
  }

  private static void assertRefused(Embeddable kind, IOException reason, String message) {
    try (var election = election(kind, new BrokenBroker(reason))) {
      assertThatThrownBy(election::stand)
          .isInstanceOf(TransportException.class)
          .hasMessage(message);
    }
  }

  private record BrokenBroker(IOException reason) implements EmbeddedBroker {
    @Override
    public String protocol() {
      return "broken";
    }

    @Override
    public Running start(int port, Timeline timeline) throws IOException {
      throw reason;
    }
  }
}
