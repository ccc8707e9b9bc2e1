package tomodachi.schedule.internal;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.schedule.RunClaims;
import tomodachi.schedule.ScheduleOptions;
import tomodachi.schedule.Schedules;
import tomodachi.schedule.internal.Declarations.Declared;
import tomodachi.schedule.internal.run.Running;
import tomodachi.transport.Described;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportException;
import tomodachi.transport.TransportStatus;
import tomodachi.transport.TransportStatus.State;
import tomodachi.transport.Validation;

/// The schedules of one service.
public final class ScheduleTransport implements Transport, Described {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.schedule");

  private final TransportContext context;
  private final Running running;
  private final ManualRuns manual;
  private volatile List<Declared> declared = List.of();
  private @Nullable RunClaims claims;
  private volatile int withdrawn;
  private volatile State state = State.CONNECTING;

  /// A transport that is not open yet.
  public ScheduleTransport(TransportContext context) {
    this.context = context;
    running = new Running(context.timeline());
    manual = new ManualRuns(running, () -> state);
  }

  @Override
  public void validate(Validation validation) {
    declared = Declarations.read(context, validation);
  }

  @Override
  public List<Described.Handler> describe() {
    var facts = ScheduleFacts.of(context);
    return declared.stream().map(facts::describe).toList();
  }

  @Override
  public void open() throws TransportException, InterruptedException {
    var jobs = declared.stream().filter(one -> one.rule().exclusive()).map(this::job).toList();
    if (!jobs.isEmpty()) {
      claims = context.service().options(ScheduleOptions.class).agreement().orElseThrow();
      open(claims, jobs);
    }
  }

  private static void open(RunClaims claims, List<String> jobs)
      throws TransportException, InterruptedException {
    try {
      claims.open(jobs);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      throw new TransportException(
          """
          Exclusive schedules can't be claimed: %s
              for %s\
          """
              .formatted(requireNonNullElse(e.getMessage(), e.toString()), String.join(", ", jobs)),
          e);
    }
    LOG.atInfo()
        .addKeyValue("jobs", jobs)
        .log("exclusive schedules: a run whose replica ends before it is over is lost");
  }

  private String job(Declared one) {
    return ExclusiveJobs.job(context.service().name(), one.rule().handler());
  }

  @Override
  public void begin() {
    state = State.READY; // First, for a run at once may run others by hand.
    running.begin(
        declared.stream()
            .map(one -> new Running.Part(one.rule(), one.handler(), job(one)))
            .toList(),
        claims);
  }

  @Override
  public void pause() {
    running.pause();
    state = State.PAUSED;
  }

  @Override
  public void resume() {
    running.resume();
    state = State.READY;
  }

  @Override
  public void stopIntake() throws InterruptedException {
    state = State.STOPPING;
    withdrawn = running.stop();
  }

  @Override
  public int returnUnstarted() {
    return withdrawn;
  }

  @Override
  public void close() {
    state = State.CLOSED;
    running.close();
  }

  @Override
  public TransportStatus status() {
    return new TransportStatus(state, null, Map.of("schedules", declared.size()));
  }

  @Override
  public <T> T injectable(Class<T> type) {
    return type == Schedules.class ? type.cast(manual) : Transport.super.injectable(type);
  }
}
