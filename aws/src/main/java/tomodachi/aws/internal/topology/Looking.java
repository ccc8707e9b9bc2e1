package tomodachi.aws.internal.topology;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.internal.topology.WorkingQueue.ParkingQueue;
import tomodachi.transport.TransportException;

/// Reads how a queue is, where nothing is made.
record Looking(Queues queues) {

  /// @param url of the queue
  PreparedQueue at(QueuePlan plan, String url) throws TransportException {
    var state = queues.state(url, plan.name(), plan.places());
    return new PreparedQueue(plan, state, parking(plan, state));
  }

  /// The dead-letter queue, or what somebody has made for parked messages.
  private @Nullable ParkingQueue parking(QueuePlan plan, QueueState state)
      throws TransportException {
    if (state.redrive().isPresent()) {
      return queues.parking(state.redrive().get(), plan.places());
    }
    var parked = plan.wish().parked();
    return queues
        .findIfAllowed(parked, null, List.of())
        .map(url -> ParkingQueue.of(parked, url))
        .orElse(null);
  }
}
