package tomodachi.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// What tests of a [MessagingTransportContract] begin and end with.
abstract class MessagingPromises {

  /// Longer than all that waits of itself.
  private static final Duration LONG = Duration.ofHours(3);

  private final MessagingTransportContract contract;
  private final List<ContractRun> runs = new ArrayList<>();
  private final CountDownLatch gate = new CountDownLatch(1);
  private MessagingFixture fixture;
  private Patience patience;

  @SuppressWarnings("NullAway.Init") // JUnit calls prepare() first
  MessagingPromises(MessagingTransportContract contract) {
    this.contract = contract;
  }

  @BeforeEach
  final void prepare() throws Exception {
    patience = new Patience(contract.patience(), contract.glimpse());
    fixture = contract.connect();
  }

  @AfterEach
  final void release() throws Exception {
    letGo();
    try (var _ = fixture) {
      runs.forEach(ContractRun::stop);
    }
  }

  final MessagingFixture fixture() {
    return fixture;
  }

  final Patience patience() {
    return patience;
  }

  /// What a handler of this test does.
  final HandlerProbe handler(MessageHandler reaction) {
    return new HandlerProbe(fixture.timing(), patience, reaction);
  }

  /// A handler that returns at once.
  final HandlerProbe willing() {
    return handler((_, _) -> null);
  }

  /// A handler that throws.
  final HandlerProbe failing() {
    return handler((_, _) -> {
      throw new IllegalStateException("wanted by the test");
    });
  }

  /// A handler that throws at the first attempt.
  final HandlerProbe failingOnce() {
    return handler((_, delivery) -> {
      if (delivery.attempt() == 1) {
        throw new IllegalStateException("wanted by the test");
      }
      return null;
    });
  }

  /// A handler that doesn't end until [#letGo], unless it is interrupted.
  final HandlerProbe hanging() {
    return handler((_, _) -> {
      hang();
      return null;
    });
  }

  final void hang() throws InterruptedException {
    gate.await();
  }

  final void letGo() {
    gate.countDown();
  }

  final ContractSetup setup(HandlerProbe probe) {
    return ContractSetup.of(fixture, probe);
  }

  final ContractRun start(ContractSetup setup) {
    var run = setup.start();
    runs.add(run);
    return run;
  }

  final ContractRun start(HandlerProbe probe) {
    return start(setup(probe));
  }

  final void send(String body) throws Exception {
    send(body, Map.of());
  }

  final void send(String body, Map<String, Object> attributes) throws Exception {
    fixture.send(body.getBytes(StandardCharsets.UTF_8), attributes);
  }

  /// The back-off after an attempt, jitter aside.
  final Duration backoff(int attempt) {
    return fixture.timing().firstBackoff().multipliedBy(1L << (attempt - 1));
  }

  /// Lets pass what a delivery may be put off by.
  final void pass(Duration delay) {
    fixture.timing().pass(delay.plusSeconds(1));
  }

  final void awaitWaiting(long count) throws Exception {
    patience.until(() -> "%d waiting messages".formatted(count), () -> fixture.waiting() == count);
  }

  final ParkedMessage awaitParked() throws Exception {
    var found = new ArrayList<ParkedMessage>();
    patience.until(() -> "a parked message", () -> fixture.parked().map(found::add).orElse(false));
    return found.getFirst();
  }

  final void assertNothingParked() throws Exception {
    assertEquals(Optional.empty(), fixture.parked());
  }

  /// However long it is waited, there are no more calls.
  final void assertCallsStay(HandlerProbe probe, int count) throws Exception {
    fixture.timing().pass(LONG);
    patience.during(
        () -> "%d calls, there were %s".formatted(count, probe.data()),
        () -> probe.calls().size() == count);
  }
}
