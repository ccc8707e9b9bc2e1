package tomodachi.testing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tomodachi.messaging.Delivery;
import tomodachi.transport.Timeline;

/// What is between services and their brokers, if a test can break it.
///
/// @param proxies one for each broker; none: nothing can be broken
/// @param time real
record BrokenNetwork(List<FaultProxy> proxies, Timeline.Machine time) {

  private static final Duration LONGEST_RETURN = Duration.ofSeconds(5);

  BrokenNetwork {
    proxies = List.copyOf(proxies);
  }

  /// What can be broken.
  ///
  /// @throws IllegalStateException when there is nothing
  List<FaultProxy> required() {
    if (proxies.isEmpty()) {
      throw new IllegalStateException(
          """
          There is no network to break between the services and a broker
              no embedded broker is installed that they would use; put a FaultProxy before the \
          broker, and give it to TestSetup.withFaults(proxy)\
          """);
    }
    return proxies;
  }

  /// The one the services have used; the first where they have used none.
  ///
  /// @throws IllegalStateException when there is none, or they have used several
  FaultProxy only() {
    var all = required();
    var used = all.stream().filter(proxy -> proxy.taken() > 0).toList();
    if (used.size() > 1) {
      throw new IllegalStateException(
          """
          The services use %d brokers, each behind a network of its own: %s
              put a FaultProxy before the one that is meant, and give it to \
          TestSetup.withFaults(proxy)\
          """
              .formatted(used.size(), used));
    }
    return used.isEmpty() ? all.getFirst() : used.getFirst();
  }

  boolean isThere() {
    return !proxies.isEmpty();
  }

  void drop() {
    required().forEach(FaultProxy::cut);
  }

  void refuse(Duration outage) {
    required().forEach(FaultProxy::refuse);
    drop();
    var _ = time.after(outage, () -> proxies.forEach(FaultProxy::accept));
  }

  /// Cuts the connections, and waits until their clients have noticed, for they have connected
  /// again or tried to; 5 s at most. Does nothing where there are none.
  void crash() throws InterruptedException {
    for (var proxy : proxies) {
      crash(proxy);
    }
  }

  /// Clients of SQS connect again when they have something to say.
  private static void crash(FaultProxy proxy) throws InterruptedException {
    var noticed = proxy.taken() + proxy.open();
    proxy.cut();
    if (!usesSqs(proxy)) {
      proxy.awaitTaken(noticed, LONGEST_RETURN);
    }
  }

  /// True when services use SQS, whose messages are leased.
  boolean hasLeases() {
    return proxies.stream().anyMatch(BrokenNetwork::usesSqs);
  }

  private static boolean usesSqs(FaultProxy proxy) {
    return proxy.traffic().credential() != null;
  }

  /// Hands a message to others, if it came from SQS.
  void expireLease(Delivery delivery) throws InterruptedException {
    var lease = SqsLease.of(delivery);
    var leases = leases();
    if (lease.isPresent() && leases.isPresent()) {
      leases.get().expire(lease.get());
    }
  }

  private Optional<SqsLeases> leases() {
    return proxies.stream().flatMap(BrokenNetwork::leases).findFirst();
  }

  private static Stream<SqsLeases> leases(FaultProxy proxy) {
    var credential = proxy.traffic().credential();
    return credential == null
        ? Stream.empty()
        : Stream.of(new SqsLeases(proxy.server(), credential));
  }

  void failDeletes(Duration outage) {
    required().forEach(proxy -> proxy.traffic().failDeletes());
    var _ = time.after(outage, () -> proxies.forEach(proxy -> proxy.traffic().mend()));
  }

  /// Breaks nothing any longer.
  void mend() {
    for (var proxy : proxies) {
      proxy.accept();
      proxy.flow();
      proxy.delay(Duration.ZERO);
      proxy.traffic().mend();
    }
  }
}
