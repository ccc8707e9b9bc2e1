package tomodachi.http.internal.service;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.http.HttpOptions;
import tomodachi.http.internal.dispatch.Carrier;
import tomodachi.http.internal.dispatch.CarrierAccess;
import tomodachi.http.internal.dispatch.Starter;
import tomodachi.http.internal.form.FormLimits;
import tomodachi.http.internal.server.OffLoopMachine;
import tomodachi.http.internal.server.ServerSettings;
import tomodachi.http.internal.websocket.CloseStatus;
import tomodachi.http.internal.websocket.Websockets;
import tomodachi.transport.Checked;
import tomodachi.transport.Described;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportException;
import tomodachi.transport.TransportStatus;
import tomodachi.transport.Validation;

/// The HTTP side of one service.
public final class HttpTransport implements Transport, Described, Checked {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.http");

  /// How long clients of websockets have to close.
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(3);

  private static final Duration RELOAD_PATIENCE = Duration.ofMillis(500);
  private static final String ACCEPTING = "accepting http requests";

  private final TransportContext context;
  private volatile TransportStatus.State state = TransportStatus.State.CONNECTING;
  private volatile @Nullable Declarations declared;
  private volatile @Nullable Starter threads;
  private volatile @Nullable Site site;
  private volatile @Nullable Listener listener;
  private volatile @Nullable RouteClaims claims;
  private volatile @Nullable String freePort;

  /// The transport of a service; does nothing yet.
  public HttpTransport(TransportContext context) {
    this.context = context;
  }

  private HttpOptions options() {
    return context.service().options(HttpOptions.class);
  }

  @Override
  public void validate(Validation validation) {
    var options = options();
    var machine = context.timeline().machine();
    var starter = Starter.of(options.dispatch(), machine);
    threads = starter;
    var declarations = Declarations.read(validation, options);
    declared = declarations;
    var streams = new EventStreams(machine, options.eventStream().heartbeat());
    var made =
        new Site(
            context.service().name(),
            declarations.routes(),
            new Answering(
                new Renderer(options, streams, context.timeline().plan()),
                declarations.errors(),
                PlainAnswers.of(context.service().production())),
            new AccessLog(machine, options.accessLog().on()),
            new Dispatch(starter),
            new FormLimits(options.maxFormFields(), options.formMemorySize()),
            Proxies.of(options),
            new Health(options.health(), context.service()::ready),
            new Delivery(
                CorsRules.read(declarations.routes(), options.cors(), validation),
                new Compression(options.compression()),
                streams),
            new Websockets(
                options.websocket(), options.bodyTimeout(), new OffLoopMachine(machine)));
    site = made;
    if (options.port() != 0) {
      claim(made, options, validation);
    }
  }

  private void claim(Site made, HttpOptions options, Validation validation) {
    var key = "http-routes:%s:%d".formatted(options.host(), options.port());
    var shared = context.service().<RouteClaims>shared(key, RouteClaims::new);
    claims = shared;
    shared.add(made, validation::mistake);
  }

  /// What is served, the listener checks; so a next generation may claim the same.
  private void unclaim() {
    var claimed = claims;
    var served = site;
    if (claimed != null && served != null) {
      claimed.remove(served);
    }
    claims = null;
  }

  @Override
  public List<Described.Handler> describe() {
    return known().handlers();
  }

  @Override
  public List<Fact> facts() {
    return known().ofService();
  }

  private HttpFacts known() {
    return new HttpFacts(options(), Objects.requireNonNull(declared, "validate comes first"));
  }

  @Override
  public List<Finding> check(Duration atMost) {
    return List.of(PortCheck.of(options(), context.service().production()).finding());
  }

  @Override
  public void open() throws TransportException {
    var served = site;
    if (served == null) {
      throw new IllegalStateException("validate comes before open");
    }
    warnUnlessCarried();
    openAccessLog(served.accessLog());
    var settings = settings(options());
    var shared = listener(settings);
    shared.attach(served, settings);
    listener = shared;
    unclaim();
    state = TransportStatus.State.READY;
    announce(served, settings, shared.address());
  }

  /// The option asks for something that this JVM may not be able to do.
  private void warnUnlessCarried() {
    var objection = CarrierAccess.objection();
    if (options().dispatch() == tomodachi.http.Dispatch.CARRIER && objection != null) {
      LOG.atWarn()
          .addKeyValue("reason", objection)
          .log("http.dispatch=carrier is not in effect, the JDK's scheduler runs handlers");
    }
  }

  private void openAccessLog(AccessLog accessLog) throws TransportException {
    var path = options().accessLog().file();
    if (path != null) {
      accessLog.copyTo(SharedAccessLog.at(path, context));
      LOG.atInfo().addKeyValue("file_path", path).log("logging requests to file");
    }
  }

  private ServerSettings settings(HttpOptions options) {
    return new ServerSettings(
        options.host(),
        options.port(),
        options.reusePort(),
        options.clientMaxSize(),
        options.keepaliveTimeout(),
        options.maxKeepaliveTime(),
        options.maxKeepaliveRequests(),
        options.serverHeader(),
        options.maxConnections(),
        options.maxConcurrentRequests(),
        options.headerTimeout(),
        options.bodyTimeout(),
        Math.toIntExact(options.maxHeaderSize()),
        options.tls(),
        options.http2(),
        context.service().production(),
        eventLoops(options));
  }

  /// Loops that carry handlers have all the work, so each processor gets one.
  private int eventLoops(HttpOptions options) {
    return options.eventLoops() == 0 && threads instanceof Carrier
        ? Runtime.getRuntime().availableProcessors()
        : options.eventLoops();
  }

  /// The listener of this address, whoever opened it.
  private Listener listener(ServerSettings settings) throws TransportException {
    var key = "http:" + settings.host() + ":" + port(settings);
    try {
      return context.service().shared(key, () -> open(settings));
    } catch (ListenFailure e) {
      throw e.cause();
    }
  }

  /// Services that want a free port want one each.
  private String port(ServerSettings settings) {
    if (settings.port() != 0) {
      return "" + settings.port();
    }
    var taken = FreePorts.take(context.service().name());
    freePort = taken;
    return taken;
  }

  private Listener open(ServerSettings settings) {
    try {
      return Listener.open(settings, context.timeline());
    } catch (TransportException e) {
      throw new ListenFailure(e);
    }
  }

  /// Carries an exception through the opener.
  private static final class ListenFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final TransportException cause;

    ListenFailure(TransportException cause) {
      super(cause);
      this.cause = cause;
    }

    TransportException cause() {
      return cause;
    }
  }

  private static void announce(Site site, ServerSettings settings, InetSocketAddress address) {
    var host = settings.host();
    var ip = address.getAddress();
    var local = ip.isAnyLocalAddress() || ip.isLoopbackAddress();
    var visible = local ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    var scheme = settings.tls().isOn() ? "https" : "http";
    var url = "%s://%s:%d/".formatted(scheme, visible, address.getPort());
    LOG.atInfo()
        .addKeyValue("listen_url", url)
        .addKeyValue("listen_host", host)
        .addKeyValue("listen_port", address.getPort())
        .log(ACCEPTING);
    var fields = new LinkedHashMap<String, Object>();
    fields.put("listen_url", url);
    fields.put("listen_host", host);
    fields.put("listen_port", address.getPort());
    site.accessLog().announce(ACCEPTING, fields);
  }

  /// Requests can't wait, so they were taken since [#open]; those that did, for the next
  /// generation, are answered now that all of it listens.
  @Override
  public void begin() {
    var shared = listener;
    if (shared != null) {
      shared.resume();
    }
  }

  @Override
  public void stopIntake() throws InterruptedException {
    state = TransportStatus.State.STOPPING;
    var shared = listener;
    var served = site;
    if (shared != null && served != null) {
      shared.leave(served, context.keepsShared());
      closeWebsockets(served);
    }
  }

  /// The next generation of a service in development isn't kept waiting by clients.
  private void closeWebsockets(Site served) throws InterruptedException {
    if (context.keepsShared()) {
      served.websockets().open().closeAll(CloseStatus.RESTART, RELOAD_PATIENCE);
    } else {
      served.websockets().open().closeAll(CloseStatus.GOING_AWAY, STOP_PATIENCE);
    }
  }

  @Override
  public void flush(Duration atMost) throws InterruptedException {
    var shared = listener;
    if (shared != null) {
      shared.flush(atMost);
    }
  }

  /// Forgets the service; the listener is closed by the process when nobody shares it.
  @Override
  public void close() {
    state = TransportStatus.State.CLOSED;
    unclaim();
    var shared = listener;
    var served = site;
    if (shared != null && served != null) {
      shared.detach(served);
    }
    listener = null;
    giveBackFreePort();
  }

  private void giveBackFreePort() {
    var taken = freePort;
    if (taken != null) {
      FreePorts.giveBack(taken);
    }
    freePort = null;
  }

  @Override
  public TransportStatus status() {
    var shared = listener;
    return shared == null
        ? TransportStatus.of(state)
        : new TransportStatus(state, shared.address(), details(shared));
  }

  private Map<String, Object> details(Listener shared) {
    var details = new LinkedHashMap<String, Object>();
    details.put("port", shared.address().getPort());
    details.put("netty_version", shared.engineVersion());
    if (threads instanceof Carrier carrier) {
      details.put("dispatch", "carrier");
      details.put("demoted_routes", carrier.demoted());
    }
    return details;
  }
}
