package tomodachi.testing.contract;

import java.util.ArrayList;
import java.util.List;
import tomodachi.LifecycleOptions;
import tomodachi.Options;
import tomodachi.messaging.MessagingOptions;
import tomodachi.testing.TestSetup;

/// A service to be started by a test.
record ContractSetup(
    MessagingFixture fixture,
    HandlerProbe probe,
    HandlerShape shape,
    MessagingOptions messaging,
    LifecycleOptions lifecycle,
    List<String> overrides) {

  /// A handler of texts without envelope, with the fixture's back-off.
  static ContractSetup of(MessagingFixture fixture, HandlerProbe probe) {
    var first = fixture.timing().firstBackoff();
    return new ContractSetup(
        fixture,
        probe,
        HandlerShape.TEXT,
        MessagingOptions.defaults().withBackoff(first, first.multipliedBy(60)),
        LifecycleOptions.defaults().withListeners(probe),
        fixture.overrides());
  }

  ContractSetup with(HandlerShape shape) {
    return new ContractSetup(fixture, probe, shape, messaging, lifecycle, overrides);
  }

  ContractSetup with(MessagingOptions messaging) {
    return new ContractSetup(fixture, probe, shape, messaging, lifecycle, overrides);
  }

  ContractSetup with(LifecycleOptions lifecycle) {
    return new ContractSetup(fixture, probe, shape, messaging, lifecycle, overrides);
  }

  ContractSetup with(List<String> more) {
    var all = new ArrayList<>(overrides);
    all.addAll(more);
    return new ContractSetup(fixture, probe, shape, messaging, lifecycle, List.copyOf(all));
  }

  ContractSetup withConcurrency(int calls) {
    return with(List.of("handlers.handle.concurrency=" + calls));
  }

  ContractSetup withAttempts(int attempts) {
    return with(messaging.withAttempts(attempts));
  }

  ContractRun start() {
    var options = Options.of(messaging, lifecycle);
    var service = fixture.service(shape, options, probe);
    var setup =
        TestSetup.of(service)
            .withOverrides(overrides.toArray(String[]::new))
            .withTimeline(fixture.timing().timeline());
    return new ContractRun(fixture, service, setup.start());
  }
}
