package tomodachi.internal.lifecycle;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tomodachi.DeclarationException;
import tomodachi.Invocation;
import tomodachi.LifecycleOptions;
import tomodachi.RunningServices;
import tomodachi.ServiceContext;
import tomodachi.StartException;
import tomodachi.internal.discovery.Hook;
import tomodachi.internal.invoke.CallScope;
import tomodachi.internal.invoke.Tally;
import tomodachi.internal.json.JsonClasses;
import tomodachi.launch.Launch;
import tomodachi.launch.PreparedServices;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportStatus.State;

/// The services of one start, from their construction until they have stopped.
///
/// The start runs in the caller's thread. When it has succeeded, a platform thread of the container
/// waits for the wish to stop and carries it out; it also keeps the process up, which virtual
/// threads don't.
public final class Container implements RunningServices {

  private final Launch launch;
  private final Consumer<RuntimeException> onFailure;
  private final CompletableFuture<StopWish> stopAsked = new CompletableFuture<>();
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();
  private volatile List<ServiceUnit> units = List.of();
  private volatile boolean begun;
  private volatile boolean failed;

  /// @param onFailure told why the start failed, before what had started is stopped
  Container(Launch launch, Consumer<RuntimeException> onFailure) {
    this.launch = launch;
    this.onFailure = onFailure;
  }

  /// @param at when the stop was asked for, in nanoseconds of machine time
  /// @param before what had become of the calls by then
  /// @param replaced true: for a next generation, while clients wait
  private record StopWish(long at, Tally before, boolean replaced) {}

  /// Starts the services of a launch and returns when they are ready.
  public static RunningServices start(Launch launch) {
    var container = new Container(launch, _ -> {});
    container.start();
    return container;
  }

  /// Puts the services of a launch together without starting them.
  public static PreparedServices prepare(Launch launch) {
    var assembly = new Assembly(launch, new Container(launch, _ -> {}));
    return new Preparation(assembly.assembleSome(), assembly.strangers());
  }

  /// Starts the services. Returns early, and stopped, when a stop was asked for meanwhile.
  void start() {
    if (LiveServices.containers().isEmpty()) {
      ExitCode.set(0);
    }
    LiveServices.add(this);
    assemble();
    begin();
  }

  /// Makes the services and checks them, without a word to the outside.
  void assemble() {
    try (var _ = ContextLoader.of(launch.services())) {
      units = new Assembly(launch, this).assemble();
    } catch (DeclarationException | StartException e) {
      failed = true;
      onFailure.accept(e);
      end();
      throw e;
    } catch (RuntimeException | Error e) {
      failed = true;
      end();
      throw e;
    }
  }

  /// Lets the services that were put together run.
  void begin() {
    LiveServices.add(this);
    try (var _ = ContextLoader.of(launch.services())) {
      log().initializing();
      runPhases();
      if (stopping()) {
        drain();
      } else {
        Thread.ofPlatform().name("tomodachi-container").start(this::stopWhenAsked);
      }
    }
  }

  /// Releases services that were put together and will not run.
  void abandon() {
    new Preparation(units, List.of()).close();
    end();
  }

  private void runPhases() {
    log().reached("starting", "starting the service");
    log().event("lifecycle.setup");
    phase(units.stream().flatMap(unit -> unit.hooks(Hook.START).stream()));
    phase(transports().map(unit -> unit.transport()::open));
    log().reached("initialized", "enabled handler functions");
    log().event("lifecycle.initialized");
    phase(units.stream().flatMap(unit -> unit.hooks(Hook.STARTED).stream()));
    phase(transports().map(unit -> unit.transport()::begin));
    if (!stopping()) {
      begun = true;
      log().reached("ready", "started service successfully");
      log().event("lifecycle.ready");
    }
  }

  private void phase(Stream<Together.Step> steps) {
    if (stopping()) {
      return;
    }
    try {
      var failures = Together.start(steps.toList()).await();
      if (!failures.isEmpty()) {
        throw fail(failures);
      }
    } catch (InterruptedException e) {
      // The flag is set again when everything has stopped: it would end the waits of the stop, too.
      var failure = fail(List.of(e));
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  private StartException fail(List<Throwable> failures) {
    var failure = StartFailure.of(failures);
    failed = true;
    log().aborting();
    log().event("lifecycle.abort");
    onFailure.accept(failure);
    stop();
    drain();
    return failure;
  }

  private void stopWhenAsked() {
    stopAsked.join();
    drain();
  }

  private void drain() {
    log().event("lifecycle.interrupt");
    log().reached("stopping", "stopping service");
    try {
      var wish = stopAsked.join();
      new Drain(this, deadlines(wish)).run(wish.before());
    } finally {
      log().reached("terminated", "terminated service");
      end();
    }
  }

  private Deadlines deadlines(StopWish wish) {
    var machine = launch.timeline().machine();
    return wish.replaced()
        ? Deadlines.ofReplacement(machine, wish.at())
        : new Deadlines(machine, wish.at(), gracePeriod());
  }

  private void end() {
    LiveServices.remove(this);
    JsonClasses.forget();
    stop();
    stopped.complete(null);
  }

  List<ServiceUnit> units() {
    return units;
  }

  Stream<TransportUnit> transports() {
    return units.stream().flatMap(unit -> unit.transports().stream());
  }

  /// The longest of the services' grace periods.
  Duration gracePeriod() {
    return Duration.ofSeconds(
        lifecycleOptions()
            .mapToInt(LifecycleOptions::terminationGracePeriodSeconds)
            .max()
            .orElse(LifecycleOptions.defaults().terminationGracePeriodSeconds()));
  }

  /// The longest of the services' delays before they refuse work; none for a next generation, for
  /// which it waits.
  Duration shutdownDelay() {
    return stopping() && stopAsked.join().replaced() ? Duration.ZERO : longestDelay();
  }

  private Duration longestDelay() {
    return Duration.ofSeconds(
        lifecycleOptions().mapToInt(LifecycleOptions::shutdownDelaySeconds).max().orElse(0));
  }

  private Stream<LifecycleOptions> lifecycleOptions() {
    return units.stream().map(unit -> unit.context().options(LifecycleOptions.class));
  }

  /// Calls `action` when the stop is asked for, unless it is for a next generation; at once if it
  /// has been.
  void onStop(Runnable action) {
    var _ =
        stopAsked.thenAccept(wish -> {
          if (!wish.replaced()) {
            action.run();
          }
        });
  }

  boolean stopping() {
    return stopAsked.isDone();
  }

  /// The code for a process that exists for these services.
  int exitCode() {
    return failed ? ExitCode.START_FAILURE : ExitCode.get();
  }

  @Override
  public List<ServiceContext> services() {
    return units.stream().map(unit -> (ServiceContext) unit.context()).toList();
  }

  @Override
  public <T> Optional<T> service(Class<T> type) {
    return units.stream()
        .map(ServiceUnit::instance)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  @Override
  public <T> Optional<T> injectable(Class<T> type) {
    return transports()
        .filter(unit -> unit.factory().injectables().contains(type))
        .map(unit -> unit.transport().injectable(type))
        .findFirst();
  }

  @Override
  public boolean ready() {
    return begun && !stopping() && transports().allMatch(unit -> takesWork(unit.transport()));
  }

  private static boolean takesWork(Transport transport) {
    var state = transport.status().state();
    return state == State.READY || state == State.PAUSED;
  }

  @Override
  public Optional<InetSocketAddress> address(String transport) {
    return transports()
        .filter(unit -> unit.name().equals(transport))
        .flatMap(unit -> Stream.ofNullable(unit.transport().status().address()))
        .findFirst();
  }

  @Override
  public void pause() {
    unlessStopping(Transport::pause);
  }

  @Override
  public void resume() {
    unlessStopping(Transport::resume);
  }

  /// A transport's methods are never called two at once, and those that hold back work or take it
  /// again mean nothing once it is stopping.
  private synchronized void unlessStopping(Consumer<Transport> step) {
    if (begun && !stopping()) {
      transports().map(TransportUnit::transport).forEach(step);
    }
  }

  /// Waits for a pause or resume that is under way; there are no more once the stop was asked for.
  synchronized void awaitPausing() {}

  @Override
  public void stop() {
    stop(false);
  }

  /// Stops for a next generation, and waits for it.
  void makeWay() {
    stop(true);
    stopped.join();
  }

  private void stop(boolean replaced) {
    stopAsked.complete(new StopWish(launch.timeline().machine().nanos(), tally(), replaced));
  }

  boolean hasStopped() {
    return stopped.isDone();
  }

  /// What became of all calls so far.
  Tally tally() {
    return transports().map(unit -> unit.calls().tally()).reduce(Tally.NONE, Tally::plus);
  }

  @Override
  public int await() throws InterruptedException {
    try {
      stopped.get();
      return exitCode();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (CallScope.find().map(Invocation::service).filter(services()::contains).isPresent()) {
      throw new IllegalStateException(
          "A handler can't wait for its own service to stop; call stop() instead of close()");
    }
    stop();
    stopped.join();
  }

  private LifecycleLog log() {
    return new LifecycleLog(units);
  }
}
