package tomodachi.testing;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.DeclarationException;
import tomodachi.RunningServices;
import tomodachi.ServiceContext;
import tomodachi.StartException;
import tomodachi.http.HttpOptions;
import tomodachi.launch.CallProbe;
import tomodachi.launch.Launch;

/// Services that run in the process of a test, on a free port, with plan time that stands still.
///
/// ```java
/// try (var orders = RunningService.start(Orders.class)) {
///   assertEquals(404, orders.get("/orders/7").statusCode());
/// }
/// ```
///
/// Usable from any thread, except [#advance], which is for the test's own.
public final class RunningService implements AutoCloseable {

  private final TestSetup setup;
  private final RunningServices running;
  private final CapturedLogs logs;
  private final BoundClient http;
  private final FaultGround ground;

  private RunningService(
      TestSetup setup, RunningServices running, CapturedLogs logs, FaultGround ground) {
    this.setup = setup;
    this.running = running;
    this.logs = logs;
    this.ground = ground;
    this.http = new BoundClient(() -> address("http"), certificate(running));
  }

  private static @Nullable Path certificate(RunningServices running) {
    return running.services().stream()
        .map(service -> service.options(HttpOptions.class).tls().certificate())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /// Starts these services, instances or classes, and returns when they are ready.
  ///
  /// @throws DeclarationException when declarations are wrong
  /// @throws StartException when a lifecycle method threw or a transport could not open
  public static RunningService start(Object service, Object... more) {
    return TestSetup.of(service, more).start();
  }

  /// Starts services with more around their calls than faults.
  static RunningService start(TestSetup setup, List<CallProbe> outermost) {
    var logs = CapturedLogs.start();
    try {
      return start(setup, outermost, logs, FaultGround.of(setup));
    } catch (RuntimeException | Error failed) {
      logs.close();
      throw failed;
    }
  }

  private static RunningService start(
      TestSetup setup, List<CallProbe> outermost, CapturedLogs logs, FaultGround ground) {
    try {
      return new RunningService(setup, launchOf(setup, outermost, ground).start(), logs, ground);
    } catch (RuntimeException | Error failed) {
      ground.close();
      throw failed;
    }
  }

  private static Launch launchOf(TestSetup setup, List<CallProbe> outermost, FaultGround ground) {
    return new Launch(
        setup.services(),
        setup.files(),
        setup.environment(),
        FreePort.before(setup, ground.overrides()),
        setup.production(),
        setup.timeline(),
        Stream.concat(outermost.stream(), ground.probes().stream()).toList());
  }

  /// The instance of a service that runs here.
  ///
  /// @throws IllegalArgumentException when none has this type
  public <T> T service(Class<T> type) {
    return running
        .service(type)
        .orElseThrow(
            () -> new IllegalArgumentException("No service of type " + type.getName() + " runs"));
  }

  /// The object of this type that services may ask for, such as a publisher; that of the first one
  /// that uses its transport.
  ///
  /// @throws IllegalArgumentException when none does
  public <T> T injectable(Class<T> type) {
    return running
        .injectable(type)
        .orElseThrow(() -> new IllegalArgumentException("No service here has a " + type.getName()));
  }

  /// What can be asked about the service; about the first one if there are several.
  public ServiceContext context() {
    return running.services().getFirst();
  }

  /// The life cycle all services share.
  public RunningServices services() {
    return running;
  }

  /// What the process has logged since just before the start.
  public CapturedLogs logs() {
    return logs;
  }

  /// The time the services live in.
  public ManualTimeline timeline() {
    return setup.timeline();
  }

  /// What can go wrong on purpose.
  ///
  /// @throws IllegalStateException when the setup has no faults
  public Faults faults() {
    var faults = ground.faults();
    if (faults == null) {
      throw new IllegalStateException(
          """
          %s runs without faults
              start it by TestSetup.of(…).withFaults().start()\
          """
              .formatted(this));
    }
    return faults;
  }

  /// Moves plan time forward, from due point to due point, and waits at each for what it sets off.
  ///
  /// @param step zero or more
  /// @throws AssertionError when work at one point doesn't end in time; the message says who began
  ///   it
  public void advance(Duration step) {
    timeline().advance(step);
  }

  /// The address a transport listens on.
  ///
  /// @param transport its word, such as `http`
  /// @throws IllegalStateException when it doesn't listen
  public InetSocketAddress address(String transport) {
    return running
        .address(transport)
        .orElseThrow(() -> new IllegalStateException("No service listens for " + transport));
  }

  /// The address of a path of the service: `https` where it speaks TLS, else `http`.
  ///
  /// @param path begins with `/`, may have a query; encoded as it is to be sent
  public URI uri(String path) {
    return http.uri(path);
  }

  /// A request for a path of the service, to be completed and given to [#send]; it fails after 30
  /// s.
  public HttpRequest.Builder request(String path) {
    return http.request(path);
  }

  /// Sends a request and waits for the answer.
  ///
  /// @throws java.io.UncheckedIOException when there is no answer
  public HttpResponse<String> send(HttpRequest.Builder request) {
    return http.send(request);
  }

  /// Sends a GET request.
  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /// Sends a POST request with this body in UTF-8 and no content type.
  public HttpResponse<String> post(String path, String body) {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  /// The client behind [#send]: HTTP/1.1 unless a request wants another version, follows no
  /// redirects. Of a service that speaks TLS it trusts the certificate, and no other.
  public HttpClient client() {
    return http.client();
  }

  /// Stops, drains, and waits for it.
  ///
  /// @return the exit code the process would end with
  public int stop() {
    running.stop();
    try {
      return running.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "Interrupted while stopping "
              + running.services().stream().map(ServiceContext::name).toList(),
          e);
    }
  }

  /// Ends faults, stops, drains, and waits for it; does nothing the second time. The logs can still
  /// be read.
  @Override
  public void close() {
    ground.calm();
    running.close();
    ground.close();
    http.close();
    logs.close();
  }

  @Override
  public String toString() {
    return "RunningService" + List.copyOf(setup.services());
  }
}
