package tomodachi.amqp.internal.link;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.ServiceContext;
import tomodachi.amqp.AmqpOptions;
import tomodachi.messaging.transport.Backoff;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// A connection to the broker that is made again whenever it is lost, until the link is closed.
///
/// All attempts, and all calls of the user, are made by one virtual thread of the link:
///
/// - **L1** — [User#connected] has a connection that no earlier call had.
/// - **L2** — after [User#connected] has returned, [User#lost] follows before the next one, also
///   when the connection was lost meanwhile; not when the link was closed.
/// - **L3** — once [#open] has returned, no failure ends the link.
public final class Link implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");
  private static final Duration SHORT_LIFE = Duration.ofSeconds(1);
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final BrokerChoice choice;
  private final Dialer dialer;
  private final Refusal refusal;
  private final Timeline.Machine time;
  private final User user;
  private final Rotation rotation;
  private final Backoff backoff;
  private final Outage outage;
  private final CompletableFuture<Boolean> firstAttempt = new CompletableFuture<>();
  private final Closing closing = new Closing();
  private final Thread thread;
  private volatile @Nullable Connection current;
  private volatile @Nullable String trouble;

  /// What a connection is for. Called by the link's thread, never twice at once.
  public interface User {

    /// Sets up a fresh connection. When it throws, the connection is closed and another one made
    /// later; [#lost] isn't called for this one.
    ///
    /// @throws IOException when the broker failed, as when the connection is lost meanwhile
    /// @throws TransportException when the broker refused what no retry can mend
    void connected(Connection connection) throws IOException, TransportException;

    /// The connection is gone.
    ///
    /// @param reason in words
    void lost(String reason);
  }

  /// Doesn't connect yet.
  ///
  /// @param purpose such as `consume`; with the service's name it names the connection
  public Link(
      String purpose,
      ServiceContext service,
      BrokerChoice choice,
      Timeline timeline,
      RandomGenerator random,
      User user) {
    this(
        purpose,
        choice,
        new ClientDialer(
            service.options(AmqpOptions.class), "%s (%s)".formatted(service.name(), purpose)),
        new Refusal(service.options(AmqpOptions.class)),
        timeline.machine(),
        random,
        user);
  }

  Link(
      String purpose,
      BrokerChoice choice,
      Dialer dialer,
      Refusal refusal,
      Timeline.Machine time,
      RandomGenerator random,
      User user) {
    this.choice = choice;
    this.dialer = dialer;
    this.refusal = refusal;
    this.time = time;
    this.user = user;
    rotation = new Rotation(random);
    backoff = new Backoff(random);
    outage = new Outage(purpose, time);
    thread = Thread.ofVirtual().name("tomodachi-amqp-" + purpose).unstarted(this::live);
  }

  /// Makes the first attempt, and waits for it. To be called once.
  ///
  /// @return whether it is connected and the user has set it up; if not, the link goes on trying
  /// @throws TransportException when it was refused for good; then the link is closed
  /// @throws InterruptedException when the waiting is interrupted; the link goes on trying
  public boolean open() throws TransportException, InterruptedException {
    thread.start();
    try {
      return firstAttempt.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TransportException refused) {
        throw refused;
      }
      throw new IllegalStateException("only ever fails when refused", e);
    }
  }

  /// Whether there is a connection the user has set up.
  public boolean connected() {
    return connection().isPresent();
  }

  /// The connection, once the user has set it up and until it is lost.
  public Optional<Connection> connection() {
    return Optional.ofNullable(current).filter(Connection::isOpen);
  }

  /// Why there is no connection, such as `rabbit:5672 (connection refused)`; empty while there is
  /// one or none was tried.
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /// Closes, waiting 2 s at most for the broker's farewell.
  @Override
  public void close() {
    close(FAREWELL);
  }

  /// Closes the connection and ends all attempts. Returns when the user is called no more, or the
  /// time is up; does nothing the second time.
  ///
  /// @param atMost the longest wait; then the socket is closed
  public void close(Duration atMost) {
    var end = time.nanos() + atMost.toNanos();
    closing.begin(atMost);
    thread.interrupt();
    firstAttempt.complete(false);
    awaitEnd(Duration.ofNanos(Math.max(0, end - time.nanos())));
  }

  private void awaitEnd(Duration atMost) {
    try {
      if (thread.getState() != Thread.State.NEW && !Thread.currentThread().equals(thread)) {
        thread.join(atMost);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void live() {
    try {
      while (!closing.begun()) {
        attempt();
        closing.await(backoff.next());
      }
    } catch (InterruptedException _) {
      LOG.atDebug().log("a link has ended"); // Only close interrupts this thread.
    }
  }

  private void attempt() throws InterruptedException {
    try {
      attempt(choice.brokers());
    } catch (TransportException e) {
      refused(e);
    } catch (RuntimeException e) {
      broken(e);
    }
  }

  private void attempt(List<BrokerAddress> brokers)
      throws TransportException, InterruptedException {
    var round = new Round(refusal);
    for (var address : rotation.order(brokers)) {
      if (closing.begun() || succeeds(address, brokers, round)) {
        return;
      }
    }
    failed(round);
  }

  /// False when it could not be connected, and true after it was lost.
  private boolean succeeds(BrokerAddress address, List<BrokerAddress> brokers, Round round)
      throws TransportException, InterruptedException {
    try {
      var line = dialer.dial(address);
      setUp(line);
      rotation.connected(brokers, address);
      round.refused().ifPresent(outage::refusedByOne);
      use(address, line.connection());
      return true;
    } catch (IOException | TimeoutException | ShutdownSignalException e) {
      round.failed(address, e);
      return false;
    }
  }

  private void setUp(Line line) throws IOException, TransportException {
    var done = false;
    try {
      if (closing.watches(line)) {
        choice.met(product(line.connection()));
        user.connected(line.connection());
        done = true;
      }
    } finally {
      if (!done) {
        line.hangUp(FAREWELL);
      }
    }
  }

  private static String product(Connection connection) {
    return String.valueOf(connection.getServerProperties().get("product"));
  }

  private void use(BrokerAddress address, Connection connection) throws InterruptedException {
    var end = new CompletableFuture<ShutdownSignalException>();
    connection.addShutdownListener(end::complete); // Called at once if it is closed already.
    begin(address, connection);
    var began = time.nanos();
    var reason = Reason.of(await(end));
    current = null;
    if (time.nanos() - began >= SHORT_LIFE.toNanos()) {
      backoff.reset();
    }
    lost(address, reason);
  }

  private void begin(BrokerAddress address, Connection connection) {
    current = connection;
    trouble = null;
    outage.over(address);
    firstAttempt.complete(true);
  }

  private static ShutdownSignalException await(CompletableFuture<ShutdownSignalException> end)
      throws InterruptedException {
    try {
      return end.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("only ever completed with a signal", e);
    }
  }

  private void lost(BrokerAddress address, String reason) {
    if (!closing.begun()) {
      trouble = "%s (%s)".formatted(address, reason);
      outage.lost(address, reason);
      user.lost(reason);
    }
  }

  private void failed(Round round) throws TransportException {
    if (closing.begun()) {
      return;
    }
    if (round.refused().isPresent()) {
      throw round.refused().get();
    }
    trouble = round.toString();
    outage.unreachable(round);
    firstAttempt.complete(false);
  }

  /// A mistake in the user's code or in ours; the next attempt may get past it.
  private void broken(RuntimeException cause) {
    current = null;
    trouble = cause.toString();
    LOG.atError().setCause(cause).log("a connection [amqp] could not be used");
    firstAttempt.complete(false);
  }

  private void refused(TransportException cause) {
    if (firstAttempt.completeExceptionally(cause)) {
      closing.begin(Duration.ZERO);
      return;
    }
    trouble = cause.getMessage();
    outage.refused(cause);
  }
}
