package tomodachi.testing;

import java.time.Duration;

/// Faults that befall the messages of running services when a test wants them to; from
/// [RunningService#faults]. Usable from any thread.
///
/// A fault of a delivery waits for the next delivery to any message handler of the services, also
/// one that is a redelivery. Several wait in the order they were asked for, and each delivery meets
/// one of them. All durations are real time.
///
/// ```java
/// try (var orders = TestSetup.of(Orders.class).withFaults().start()) {
///   orders.faults().crashBeforeAck();
///   orders.service(Orders.class).place("A1"); // is handled twice
/// }
/// ```
public final class Faults {

  private static final Duration OVERTAKING = Duration.ofSeconds(5);

  private final FaultCount count = new FaultCount();
  private final Overtaking overtaking = new Overtaking();
  private final FaultProbe probe = new FaultProbe(overtaking, count);
  private final BrokenNetwork network;

  Faults(BrokenNetwork network) {
    this.network = network;
  }

  /// Resets all connections to the broker, and lets new ones be made. What was delivered and not
  /// settled comes again.
  ///
  /// @throws IllegalStateException when there is no network to break, as in [#network]
  public void dropConnections() {
    network.drop();
    count.happened(Fault.CONNECTIONS_DROPPED);
  }

  /// Resets all connections to the broker, and for some time new ones too.
  ///
  /// @throws IllegalStateException when there is no network to break, as in [#network]
  public void refuseConnections(Duration outage) {
    network.refuse(outage);
    count.happened(Fault.CONNECTIONS_REFUSED);
  }

  /// Has the handler called twice, one call after the other, with the same message. It is one
  /// delivery, so `messaging.deduplicate` doesn't see it; what that sees is [#crashBeforeAck].
  public void duplicateNextDelivery() {
    probe.add(new DeliveryFault.Duplicate());
  }

  /// Has the handler called only after some time.
  public void delayNextDelivery(Duration time) {
    probe.add(new DeliveryFault.Delay(overtaking, time));
  }

  /// Has the handler called only when another delivery has been handled, by whatever handler, or
  /// none has come within 5 s.
  public void reorderNextDelivery() {
    reorderNextDelivery(OVERTAKING);
  }

  void reorderNextDelivery(Duration atMost) {
    probe.add(new DeliveryFault.Reorder(overtaking, atMost));
  }

  /// Has the delivery end as if the handler had thrown, without calling it.
  public void failNextDelivery() {
    probe.add(new DeliveryFault.Failure());
  }

  /// Has the process seem to die when the message has been delivered, and before the handler is
  /// called: the connections are reset, so that the broker delivers the message again. Where a test
  /// can't break the network, the message is retried.
  public void crashBeforeHandler() {
    probe.add(new DeliveryFault.CrashBeforeHandler(network));
  }

  /// Has the process seem to die when the handler has ended, and before the broker is told: the
  /// connections are reset, so that the broker delivers the message again. Where a test can't break
  /// the network, the message is retried.
  public void crashBeforeAck() {
    probe.add(new DeliveryFault.CrashBeforeAck(network));
  }

  /// Has SQS hand the next message to others too, while its handler runs; the handler goes on, as
  /// that of a process would that was stuck for too long. A message of another broker is handled as
  /// if nothing were.
  public void expireNextLease() {
    probe.add(new DeliveryFault.LeaseExpiry(network, overtaking));
  }

  /// Has calls to SQS that delete messages fail for some time: one doesn't reach SQS, of the next
  /// one the answer is lost, and so on. Clients of other brokers notice nothing.
  ///
  /// @throws IllegalStateException when there is no network to break, as in [#network]
  public void failDeletes(Duration outage) {
    network.failDeletes(outage);
    count.happened(Fault.FAILED_DELETE);
  }

  /// Causes a fault, unless it is one of the network and there is none to break.
  ///
  /// @param time how long it lasts, if it is one that lasts
  void cause(Fault fault, Duration time) {
    switch (fault) {
      case CONNECTIONS_DROPPED -> onNetwork(this::dropConnections);
      case CONNECTIONS_REFUSED -> onNetwork(() -> refuseConnections(time));
      case DUPLICATE -> duplicateNextDelivery();
      case DELAY -> delayNextDelivery(time);
      case REORDER -> reorderNextDelivery(time);
      case FAILURE -> failNextDelivery();
      case CRASH_BEFORE_HANDLER -> crashBeforeHandler();
      case CRASH_BEFORE_ACK -> crashBeforeAck();
      case LEASE_EXPIRY -> expireNextLease();
      case FAILED_DELETE -> onNetwork(() -> failDeletes(time));
    }
  }

  private void onNetwork(Runnable fault) {
    if (network.isThere()) {
      fault.run();
    }
  }

  /// How often a fault has happened so far.
  public int count(Fault fault) {
    return count.of(fault);
  }

  /// True when the broker leases messages, so that faults of leases can happen.
  boolean hasLeases() {
    return network.hasLeases();
  }

  /// The network between the services and their broker, for all else that can happen to it.
  ///
  /// @throws IllegalStateException when there is none to break: no embedded broker is installed,
  ///   and no proxy was given to [TestSetup#withFaults(FaultProxy)]; or when the services use
  ///   several brokers, so that there are several
  public FaultProxy network() {
    return network.only();
  }

  /// Ends all faults: what waits for a delivery doesn't happen, what is held back goes on, and the
  /// network is whole.
  public void end() {
    probe.clear();
    overtaking.end();
    network.mend();
  }

  /// True while a fault waits for its delivery.
  boolean waiting() {
    return probe.waiting();
  }

  FaultProbe probe() {
    return probe;
  }

  FaultCount count() {
    return count;
  }
}
