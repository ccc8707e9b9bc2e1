package tomodachi.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.Timeline;

/// One run of services under faults: the schedule is gone through, the faults end, and then all
/// messages have to come to an end.
final class LossTrial {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.testing");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration PATIENCE_AT_ONE_POINT = Duration.ofMinutes(1);
  private static final Duration PLAN_STEP = Duration.ofSeconds(30);
  private static final Duration GLANCE = Duration.ofMillis(20);
  private static final int MESSAGES_UNDER_WAY = 10;

  private final NeverLoses spec;
  private final long seed;
  private final MessageIds ids;
  private final Ledger ledger;
  private final List<Step> taken = new ArrayList<>();
  private final Timeline.Machine time = Timeline.system().machine();

  LossTrial(NeverLoses spec, long seed) {
    this.spec = spec;
    this.seed = seed;
    ids = new MessageIds(seed, spec.messages());
    ledger = new Ledger(ids, spec.handlers());
  }

  /// @throws AssertionError when a message is missing
  LossReport run() {
    LOG.atInfo().addKeyValue("seed", seed).log("messages must not be lost under faults");
    try (var services = RunningService.start(setup(), List.of(ledger))) {
      run(services);
      return report(services);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("Interrupted", e);
    }
  }

  private TestSetup setup() {
    var overrides = new ArrayList<String>();
    overrides.add("messaging.attempts=1000"); // Not the faults are to park a message.
    overrides.addAll(spec.setup().overrides());
    var setup = spec.setup().withOverrides(overrides.toArray(String[]::new));
    return hasBroker(setup)
        ? setup
        : setup.withFaults().withTimeline(new ManualTimeline(START, PATIENCE_AT_ONE_POINT));
  }

  /// True when the test has a broker of its own, which lives in the time of the setup.
  private static boolean hasBroker(TestSetup setup) {
    var faults = setup.faults();
    return faults != null && faults.proxy() != null;
  }

  private void run(RunningService services) throws InterruptedException {
    var publications = new Publications(services, spec.publisher());
    try {
      takeSteps(services, publications);
      awaitPublished(publications);
      awaitEnds(services);
    } finally {
      publications.giveUp();
    }
  }

  private void takeSteps(RunningService services, Publications publications)
      throws InterruptedException {
    for (var step : Schedule.of(new Random(seed), spec.messages()).steps()) {
      if (!step.needsLeases() || services.faults().hasLeases()) {
        taken.add(step);
        take(step, services, publications);
      }
    }
  }

  private void take(Step step, RunningService services, Publications publications)
      throws InterruptedException {
    switch (step) {
      case Step.Publish(var number) -> publish(number, publications);
      case Step.Strike(var fault) -> services.faults().cause(fault, Duration.ZERO);
      case Step.Hold(var fault, var duration) -> services.faults().cause(fault, duration);
      case Step.Pass(var duration) -> pass(services, duration);
    }
  }

  /// Lets some messages be under way, not all of them: faults are to meet them.
  private void publish(int number, Publications publications) throws InterruptedException {
    if (!publications.publish(ids.of(number), spec.patience().toNanos())) {
      throw unpublished(publications);
    }
    var under = spec.messages() - Math.max(0, number - MESSAGES_UNDER_WAY);
    var _ = ledger.awaitOpen(under * spec.handlers().size(), GLANCE);
  }

  private void awaitPublished(Publications publications) throws InterruptedException {
    if (!publications.awaitAll(spec.patience().toNanos())) {
      throw unpublished(publications);
    }
  }

  private AssertionError unpublished(Publications publications) {
    return failure(
        "Messages could not be published within %s: %s"
            .formatted(spec.patience(), publications.lastFailure()),
        publications.lastFailure());
  }

  private void pass(RunningService services, Duration duration) {
    try {
      services.advance(duration);
    } catch (AssertionError stuck) {
      throw failure("Work under way doesn't end", stuck);
    }
  }

  /// Ends the faults when each has met a delivery, and waits for the messages that are still under
  /// way.
  private void awaitEnds(RunningService services) throws InterruptedException {
    var deadline = time.nanos() + spec.patience().toNanos();
    while (!ledger.awaitOpen(0, GLANCE)) {
      if (time.nanos() - deadline > 0) {
        throw missing();
      }
      if (!services.faults().waiting()) {
        services.faults().end();
      }
      pass(services, PLAN_STEP);
    }
  }

  private AssertionError missing() {
    var missing = new MissingMessages(ledger.fates());
    return failure(
        "%d of %d messages did not come to an end within %s\n%s"
            .formatted(missing.messages(), spec.messages(), spec.patience(), missing.list()),
        null);
  }

  private AssertionError failure(String what, @Nullable Throwable cause) {
    return new AssertionError(
        """
        %s
            under the faults of seed %d: %s
            repeat it by assertNeverLoses(%dL), or by assertNeverLoses() with -Dtomodachi.seed=%d\
        """
            .formatted(what, seed, schedule(), seed, seed),
        cause);
  }

  private String schedule() {
    return taken.stream().map(Step::toString).collect(Collectors.joining(", "));
  }

  private LossReport report(RunningService services) {
    var fates = ledger.fates().values();
    return new LossReport(
        seed,
        spec.messages(),
        fates.stream().mapToInt(Fate::calls).sum(),
        fates.stream().mapToInt(Fate::duplicates).sum(),
        services.faults().count().all());
  }
}
