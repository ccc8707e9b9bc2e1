package tomodachi.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import tomodachi.Invocation;
import tomodachi.launch.CallProbe;
import tomodachi.messaging.Delivery;

/// Lets the deliveries of all message handlers meet the faults that wait for them, each delivery
/// one.
final class FaultProbe implements CallProbe {

  private final Queue<DeliveryFault> waiting = new ConcurrentLinkedQueue<>();
  private final Overtaking overtaking;
  private final FaultCount count;

  FaultProbe(Overtaking overtaking, FaultCount count) {
    this.overtaking = overtaking;
    this.count = count;
  }

  void add(DeliveryFault fault) {
    waiting.add(fault);
  }

  boolean waiting() {
    return !waiting.isEmpty();
  }

  void clear() {
    waiting.clear();
  }

  @Override
  public @Nullable Object handle(Invocation call, Chain next) throws Exception {
    var delivery = call.find(Delivery.class);
    if (delivery.isEmpty()) {
      return next.proceed(call);
    }
    try {
      return deliver(delivery.get(), () -> next.proceed(call));
    } finally {
      overtaking.passed();
    }
  }

  private @Nullable Object deliver(Delivery delivery, DeliveryFault.Rest rest) throws Exception {
    var fault = waiting.poll();
    if (fault == null) {
      return rest.run();
    }
    count.happened(fault.kind());
    return fault.befall(delivery, rest);
  }
}
