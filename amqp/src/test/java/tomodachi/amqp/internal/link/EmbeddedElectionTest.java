package tomodachi.amqp.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

final class EmbeddedElectionTest {

  private static final int PORT = 5999;

  private final FakeBroker broker = new FakeBroker();
  private final RecordedLog log = new RecordedLog();

  @AfterEach
  void endLog() {
    log.close();
  }

  @Test
  void whoFindsThePortFreeHasTheBroker() throws Exception {
    try (var election = election(broker)) {
      assertThat(election.address()).isEqualTo(new BrokerAddress("127.0.0.1", PORT, false));
      election.address();

      assertThat(broker.owner()).hasValue("this");
      assertThat(log.lines()).containsExactly("INFO using the embedded broker for development");
    }
    assertThat(broker.owner()).hasNullValue();
  }

  @Test
  void whoFindsItTakenConnectsToWhoeverHasIt() throws Exception {
    try (var first = election(broker.seenBy("other"));
        var second = election(broker)) {
      first.address();

      assertThat(second.address()).isEqualTo(first.address());
      second.address();
      assertThat(broker.owner()).hasValue("other");
      assertThat(log.lines())
          .containsExactly(
              "INFO using the embedded broker for development",
              "INFO the embedded broker's port is taken; connecting to whoever has it");
    }
  }

  @Test
  void whenTheOwnerIsGoneAnotherTakesOverAndSaysSo() throws Exception {
    var first = election(broker.seenBy("other"));
    try (var second = election(broker)) {
      first.address();
      second.address();
      second.met("tomodachi");
      first.close();
      second.address();

      assertThat(broker.owner()).hasValue("this");
      assertThat(log.lines())
          .last()
          .isEqualTo(
              "WARN the broker on port 5999 is gone; this process has taken over, with empty"
                  + " queues");
    }
  }

  @Test
  void aRabbitMqThatIsAwayKeepsItsPort() throws Exception {
    broker.owner().set("RabbitMQ");
    try (var election = election(broker)) {
      election.address();
      election.met("RabbitMQ");
      broker.owner().set(null);
      election.address();

      assertThat(broker.owner()).hasNullValue();
    }
  }

  @Test
  void whatIsClosedDoesNotTakeThePortAgain() throws Exception {
    var election = election(broker);
    election.address();
    election.close();
    election.close();

    assertThat(election.address().port()).isEqualTo(PORT);
    assertThat(broker.owner()).hasNullValue();
  }

  @Test
  void aBrokerThatCannotListenIsRefusedForGood() {
    var broken =
        new EmbeddedBroker() {
          @Override
          public String protocol() {
            return "amqp";
          }

          @Override
          public Running start(int port, Timeline timeline) throws IOException {
            throw new IOException("Too many open files");
          }
        };
    try (var election = election(broken)) {
      assertThatThrownBy(election::address)
          .isInstanceOf(TransportException.class)
          .hasMessage(
              """
              The embedded AMQP broker can't listen on 127.0.0.1:5999: Too many open files
                  set embedded.amqp_port, or embedded.brokers = "never"\
              """);
    }
  }

  private static EmbeddedElection election(EmbeddedBroker broker) {
    return new EmbeddedElection(broker, PORT, Timeline.system());
  }
}
