package tomodachi.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import tomodachi.Options;

class TransportContractTest {

  @Test
  void aTransportThatKeepsEveryPromisePasses() {
    assertThat(brokenPromises(Fault.NONE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aBrokenPromiseIsSeen(Fault fault) {
    assertThat(brokenPromises(fault)).contains(fault.broken());
  }

  private static List<String> brokenPromises(Fault fault) {
    MemoryContract.fault = fault;
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(MemoryContract.class))
        .execute()
        .testEvents()
        .failed()
        .map(Event::getTestDescriptor)
        .map(TestDescriptor::getLegacyReportingName)
        .map(name -> name.replace("()", ""))
        .toList();
  }

  /// Run by the tests above, not by itself.
  static final class MemoryContract extends TransportContract {

    private static Fault fault = Fault.NONE;

    /// Who breaks a promise is not waited for.
    @Override
    protected Duration patience() {
      return fault == Fault.NONE ? super.patience() : Duration.ofMillis(200);
    }

    @Override
    protected Duration glimpse() {
      return Duration.ofMillis(50);
    }

    @Override
    protected TransportFixture connect() {
      return new MemoryFixture(new MemoryQueue(), fault, new MemoryTransport.Factory(fault));
    }
  }

  static final class Service {
    @MemoryTransport.FromMemory
    void handle(String content) {}
  }

  private record MemoryFixture(MemoryQueue queue, Fault fault, MemoryTransport.Factory factory)
      implements TransportFixture {

    @Override
    public Class<?> service() {
      return Service.class;
    }

    @Override
    public Options options() {
      return Options.of(new MemoryTransport.Memory(queue, true, fault));
    }

    @Override
    public Options unreachable() {
      return Options.of(new MemoryTransport.Memory(queue, false, fault));
    }

    @Override
    public void send(String content) {
      queue.put(content);
    }

    @Override
    public void close() {}
  }
}
