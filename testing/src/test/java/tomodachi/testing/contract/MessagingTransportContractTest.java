package tomodachi.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

class MessagingTransportContractTest {

  @Test
  void aTransportThatKeepsEveryPromisePasses() {
    var tests = run(MessagingFault.NONE, selectClass(MemoryContract.class));

    assertThat(tests.succeeded().count()).isGreaterThan(50);
    assertThat(failed(tests)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aBrokenPromiseIsSeen(MessagingFault fault) {
    assertThat(failed(run(fault, testOf(fault)))).containsExactly(fault.broken());
  }

  private static DiscoverySelector testOf(MessagingFault fault) {
    var group = MessagingTransportContract.class.getName() + "$" + fault.group();
    return selectNestedMethod(List.of(MemoryContract.class.getName()), group, fault.broken());
  }

  private static Events run(MessagingFault fault, DiscoverySelector selector) {
    MemoryContract.fault = fault;
    return EngineTestKit.engine("junit-jupiter").selectors(selector).execute().testEvents();
  }

  private static List<String> failed(Events tests) {
    return tests
        .failed()
        .map(Event::getTestDescriptor)
        .map(TestDescriptor::getLegacyReportingName)
        .map(name -> name.replace("()", ""))
        .toList();
  }

  /// Run by the tests above, not by itself.
  static final class MemoryContract extends MessagingTransportContract {

    private static MessagingFault fault = MessagingFault.NONE;

    /// Who breaks a promise is not waited for.
    @Override
    protected Duration patience() {
      return fault == MessagingFault.NONE ? super.patience() : Duration.ofMillis(500);
    }

    @Override
    protected Duration glimpse() {
      return Duration.ofMillis(50);
    }

    @Override
    protected MessagingFixture connect() {
      return new MemoryFixture(fault);
    }
  }
}
