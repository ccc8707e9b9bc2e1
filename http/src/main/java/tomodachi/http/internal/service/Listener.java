package tomodachi.http.internal.service;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.http.internal.route.MalformedTarget;
import tomodachi.http.internal.route.Target;
import tomodachi.http.internal.server.Application;
import tomodachi.http.internal.server.BodyTooLarge;
import tomodachi.http.internal.server.Exchange;
import tomodachi.http.internal.server.HttpServer;
import tomodachi.http.internal.server.OffLoopMachine;
import tomodachi.http.internal.server.ServerSettings;
import tomodachi.launch.DevelopmentNotice;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// A listening socket of the process and the services that answer there now.
///
/// - **L1** — a request is answered by the services attached when it came. When the last has left
///   for a next generation it waits until all of that listens, unless the listener is closing or a
///   developer is told that none will come.
/// - **L2** — only attaching, leaving and parking take the lock; a request doesn't while there is a
///   service.
final class Listener implements Application, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.http");

  private static final Duration LAST_ANSWERS = Duration.ofSeconds(1);

  private final ServerSettings settings;
  private final Timeline.Machine machine;
  private final Parking parking;
  private final HttpServer server;
  private final DevelopmentNotice.Watch notices;
  // Those that answer: none between two generations.
  private volatile Sites sites = Sites.NONE;
  // Guarded by this, as the following.
  private Sites attached = Sites.NONE;
  private boolean between;
  private boolean closing;
  private boolean failed;

  private Listener(ServerSettings settings, Timeline timeline) throws TransportException {
    this.settings = settings;
    this.machine = timeline.machine();
    this.parking = new Parking(new OffLoopMachine(machine));
    this.server = HttpServer.open(settings, timeline, this);
    this.notices = DevelopmentNotice.onShow(this::noticed);
  }

  /// Listens.
  ///
  /// @throws TransportException when the address can't be had
  static Listener open(ServerSettings settings, Timeline timeline) throws TransportException {
    return new Listener(settings, timeline);
  }

  InetSocketAddress address() {
    return server.address();
  }

  String engineVersion() {
    return server.engineVersion();
  }

  /// Lets a service answer, between two generations not before [#resume].
  ///
  /// @throws TransportException when it has the route of another service, or the listener is
  ///   closing
  void attach(Site site, ServerSettings wanted) throws TransportException {
    if (!wanted.equals(settings)) {
      LOG.atWarn()
          .addKeyValue("service", site.service())
          .addKeyValue("options", String.join(", ", SettingsDifference.of(settings, wanted)))
          .log("http options differ from those the port was opened with and are not in effect");
    }
    add(site);
  }

  private synchronized void add(Site site) throws TransportException {
    if (closing) {
      throw new TransportException(
          """
          Port %d on %s is still held by services of this process that stop
              wait until they have stopped, or choose another with -o http.port=…\
          """
              .formatted(server.address().getPort(), settings.host()),
          null);
    }
    show(attached.with(site));
    failed = false;
  }

  private void show(Sites attached) {
    this.attached = attached;
    sites = between ? Sites.NONE : attached;
  }

  /// Lets the services that have come answer, also what has waited for them.
  void resume() {
    endBetween().forEach(this::handle);
  }

  private synchronized List<Exchange> endBetween() {
    between = false;
    show(attached);
    return parking.release();
  }

  /// Takes no more requests for a service.
  ///
  /// @param keep true: requests wait for the next generation; false: when it was the last, nobody
  ///   is listened to any more
  void leave(Site site, boolean keep) throws InterruptedException {
    if (!keep) {
      site.closeConnections();
    }
    if (isLast(site, keep)) {
      server.stopAccepting();
    }
    site.endStreams();
    // Who has looked for a service just before shall still find it at work.
    server.awaitHandover();
  }

  private synchronized boolean isLast(Site site, boolean keep) {
    between = between || keep;
    show(attached.leaving(site));
    closing = closing || (attached.isEmpty() && !keep);
    return closing;
  }

  /// Forgets a service.
  synchronized void detach(Site site) {
    show(attached.without(site));
  }

  /// Waits until everything has been sent, if the listener is closing.
  void flush(Duration atMost) throws InterruptedException {
    if (isClosing()) {
      server.awaitIdle(atMost);
    }
  }

  private synchronized boolean isClosing() {
    return closing;
  }

  @Override
  public boolean answerAtOnce(Exchange exchange) {
    return sites.answerHealth(exchange);
  }

  @Override
  public void handle(Exchange exchange) {
    var current = sites;
    if (current.isEmpty()) {
      handleWithoutService(exchange);
      return;
    }
    try {
      current.handle(request(exchange, Target.parse(exchange.target())));
    } catch (MalformedTarget e) {
      current.refuse(
          request(exchange, new Target(exchange.target(), "")),
          Problem.of(400, String.valueOf(e.getMessage())));
    }
  }

  private ServerRequest request(Exchange exchange, Target target) {
    return new ServerRequest(exchange, target, machine.nanos());
  }

  @Override
  public void refuse(Exchange exchange, BodyTooLarge reason) {
    var current = sites;
    if (current.isEmpty()) {
      Unavailable.answer(exchange);
      return;
    }
    var problem = Problem.of(413, String.valueOf(reason.getMessage()));
    try {
      current.refuse(request(exchange, Target.parse(exchange.target())), problem);
    } catch (MalformedTarget _) {
      current.refuse(request(exchange, new Target(exchange.target(), "")), problem);
    }
  }

  private void handleWithoutService(Exchange exchange) {
    if (mayPark(exchange)) {
      return;
    }
    if (nobodyComes()) {
      Unavailable.answer(exchange);
    } else {
      handle(exchange);
    }
  }

  private synchronized boolean mayPark(Exchange exchange) {
    var parks = sites.isEmpty() && !nobodyComes();
    if (parks) {
      parking.park(exchange);
    }
    return parks;
  }

  private synchronized boolean nobodyComes() {
    return closing || (failed && DevelopmentNotice.current().isPresent());
  }

  /// A developer is told something. While there is no service it is that the next one can't start;
  /// else the one there is goes on, and will be followed by another.
  private void noticed() {
    if (hasFailed()) {
      parking.release().forEach(Unavailable::answer);
    }
  }

  private synchronized boolean hasFailed() {
    failed = sites.isEmpty();
    return failed;
  }

  @Override
  public void close() {
    notices.close();
    var waiting = startClosing();
    waiting.forEach(Unavailable::answer);
    if (!waiting.isEmpty()) {
      awaitAnswers();
    }
    server.close();
  }

  private void awaitAnswers() {
    try {
      server.awaitIdle(LAST_ANSWERS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized List<Exchange> startClosing() {
    closing = true;
    return parking.release();
  }
}
