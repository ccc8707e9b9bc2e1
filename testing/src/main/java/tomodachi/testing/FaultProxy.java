package tomodachi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A network between a client and a server that breaks when a test wants it to: a TCP proxy on
/// 127.0.0.1. Usable from any thread.
///
/// Until told otherwise it passes on every byte, and the end of each direction by itself. What is
/// held back is bounded: about 1 MiB for each direction of a connection, then the sender is slowed
/// down as by a real network. All durations are real time.
///
/// ```java
/// try (var network = FaultProxy.to(new InetSocketAddress("127.0.0.1", 5672))) {
///   var port = "amqp.port=" + network.address().getPort();
///   try (var orders = TestSetup.of(Orders.class).withOverrides(port).start()) {
///     network.cut();
///   }
/// }
/// ```
public final class FaultProxy implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.testing");
  private static final int BACKLOG = 128;

  private final ServerSocket listener;
  private final Gate toServer = new Gate();
  private final Gate toClient = new Gate();
  private final SqsTraffic traffic = new SqsTraffic();
  private final Set<ProxiedConnection> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger passed = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final Lock counting = new ReentrantLock();
  private final Condition counted = counting.newCondition();
  private final CountDownLatch unbound = new CountDownLatch(1);
  private volatile InetSocketAddress server;
  private volatile boolean refusing;

  private FaultProxy(ServerSocket listener, InetSocketAddress server) {
    this.listener = listener;
    this.server = server;
  }

  /// A proxy on a free port that passes on to `server`, which needn't be there yet.
  ///
  /// @throws UncheckedIOException when it can't listen
  public static FaultProxy to(InetSocketAddress server) {
    try {
      var listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
      var proxy = new FaultProxy(listener, server);
      Thread.ofVirtual().name("fault-proxy").start(proxy::listen);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where clients connect.
  public InetSocketAddress address() {
    return new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
  }

  /// Passes new connections on to another server; those there are stay with theirs.
  public void redirect(InetSocketAddress server) {
    this.server = server;
  }

  /// Resets all connections, on both sides; what was held back is lost. New ones are taken.
  public void cut() {
    open.forEach(ProxiedConnection::reset);
  }

  /// Resets new connections as soon as they are made, until [#accept]; those there are go on.
  public void refuse() {
    refusing = true;
  }

  /// Takes new connections again.
  public void accept() {
    refusing = false;
  }

  /// Holds back all bytes, and the ends of streams, until [#flow]; connections stay open, and new
  /// ones are taken.
  ///
  /// @param directions which bytes; none: those of both directions
  public void stall(Direction... directions) {
    gatesOf(directions).forEach(Gate::shut);
  }

  /// Passes on what was held back, and all that follows.
  ///
  /// @param directions which bytes; none: those of both directions
  public void flow(Direction... directions) {
    gatesOf(directions).forEach(Gate::open);
  }

  /// Passes on bytes only some time after they came, in both directions and in order. What comes
  /// from now on is late by that time.
  ///
  /// @param delay zero or more; zero: at once
  /// @throws IllegalArgumentException when it is negative
  public void delay(Duration delay) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("A delay is 0 or more, was " + delay);
    }
    gatesOf().forEach(gate -> gate.delay(delay));
  }

  /// Ends one direction of all connections: the receiver reads the end of the stream and may still
  /// send; what the sender sends is dropped.
  public void halfClose(Direction direction) {
    open.forEach(connection -> connection.end(direction));
  }

  /// How many connections are open.
  public int open() {
    return open.size();
  }

  /// How many connections have been taken so far, those included that never reached the server.
  public int passed() {
    return passed.get();
  }

  /// How many connections were reset because of [#refuse].
  public int refused() {
    return refused.get();
  }

  /// Resets all connections and takes no more. Does nothing the second time.
  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitUnbound();
    cut();
  }

  /// As long as a thread is still in [ServerSocket#accept], the port is open.
  private void awaitUnbound() {
    try {
      unbound.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Stream<Gate> gatesOf(Direction... directions) {
    return Arrays.stream(directions.length == 0 ? Direction.values() : directions).map(this::gate);
  }

  private Gate gate(Direction direction) {
    return switch (direction) {
      case TO_SERVER -> toServer;
      case TO_CLIENT -> toClient;
    };
  }

  private void listen() {
    try {
      while (!listener.isClosed()) {
        takeNext();
      }
    } finally {
      unbound.countDown();
    }
  }

  private void takeNext() {
    try {
      take(listener.accept());
    } catch (IOException closedOrGone) {
      LOG.atDebug().setCause(closedOrGone).log("no connection was taken");
    }
  }

  private void take(Socket client) {
    if (refusing) {
      count(refused);
      ProxiedConnection.reset(client);
      return;
    }
    count(passed);
    var connection = new ProxiedConnection(client, toServer, toClient, traffic.watch());
    open.add(connection);
    Thread.ofVirtual().name("fault-proxy").start(() -> serve(connection));
  }

  private void count(AtomicInteger connections) {
    counting.lock();
    try {
      connections.incrementAndGet();
      counted.signalAll();
    } finally {
      counting.unlock();
    }
  }

  /// What it understands of clients of SQS.
  SqsTraffic traffic() {
    return traffic;
  }

  /// Where new connections lead.
  InetSocketAddress server() {
    return server;
  }

  /// How many connections there were, refused ones included.
  int taken() {
    return passed() + refused();
  }

  /// Waits until there were as many connections, refused ones included, or the time is up.
  void awaitTaken(int connections, Duration atMost) throws InterruptedException {
    counting.lock();
    try {
      var left = atMost.toNanos();
      while (taken() < connections && left > 0) {
        left = counted.awaitNanos(left);
      }
    } finally {
      counting.unlock();
    }
  }

  private void serve(ProxiedConnection connection) {
    try {
      // One that is taken while the proxy is closed may be too late for the cut there.
      if (listener.isClosed()) {
        connection.reset();
      } else {
        connection.run(server);
      }
    } finally {
      open.remove(connection);
    }
  }

  @Override
  public String toString() {
    return "FaultProxy[%s to %s]".formatted(address(), server);
  }

  /// One way through a connection.
  public enum Direction {
    /// What the client sends.
    TO_SERVER,
    /// What the server sends.
    TO_CLIENT
  }
}
