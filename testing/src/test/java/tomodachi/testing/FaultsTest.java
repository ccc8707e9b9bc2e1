package tomodachi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.http.Get;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.transport.Timeline;

class FaultsTest {

  static class Greeter {
    @Get("/hello")
    String hello() {
      return "hello";
    }
  }

  @Test
  void faultsHaveToBeAskedFor() {
    try (var greeter = RunningService.start(Greeter.class)) {
      assertThatIllegalStateException()
          .isThrownBy(greeter::faults)
          .withMessage(
              """
              RunningService[class tomodachi.testing.FaultsTest$Greeter] runs without faults
                  start it by TestSetup.of(…).withFaults().start()\
              """);
    }
  }

  @Test
  void aNetworkThatIsNotThereCannotBeBroken() {
    var faults = new Faults(new BrokenNetwork(List.of(), Timeline.system().machine()));

    assertThatIllegalStateException()
        .isThrownBy(faults::dropConnections)
        .withMessage(
            """
            There is no network to break between the services and a broker
                no embedded broker is installed that they would use; put a FaultProxy before the \
            broker, and give it to TestSetup.withFaults(proxy)\
            """);
    assertThat(faults.count(Fault.CONNECTIONS_DROPPED)).isZero();
  }

  @Test
  void servicesLookForTheirBrokerAtTheNetworkThatCanBeBroken() {
    try (var greeter = TestSetup.of(Greeter.class).withFaults().start()) {
      assertThat(greeter.faults().network().address().getPort())
          .isEqualTo(greeter.context().options(EmbeddedOptions.class).amqpPort());
    }
  }

  @Test
  void theNetworkOfATestIsTakenAndLeftOpen() {
    try (var broker = RunningService.start(Greeter.class);
        var proxy = FaultProxy.to(broker.address("http"))) {
      try (var greeter = TestSetup.of(Greeter.class).withFaults(proxy).start()) {
        greeter.faults().network().refuse();
        assertThat(greeter.faults().network()).isSameAs(proxy);
      }

      try (var client = new BoundClient(proxy::address, null)) {
        assertThat(client.send(client.request("/hello").GET()).body()).isEqualTo("hello");
      }
    }
  }

  @Test
  void faultsOfDeliveriesLeaveRequestsAlone() {
    try (var greeter = TestSetup.of(Greeter.class).withFaults().start()) {
      greeter.faults().failNextDelivery();

      assertThat(greeter.get("/hello").body()).isEqualTo("hello");
      assertThat(greeter.faults().count(Fault.FAILURE)).isZero();
    }
  }
}
