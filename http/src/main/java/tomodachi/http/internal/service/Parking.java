package tomodachi.http.internal.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tomodachi.http.internal.server.Exchange;
import tomodachi.transport.Timeline;

/// Requests that wait for the next generation of services. Usable from any thread.
final class Parking {

  static final int PLACES = 1_000;
  static final Duration LONGEST = Duration.ofSeconds(10);

  private final Timeline.Machine machine;
  // Guarded by this.
  private final Map<Exchange, Timeline.Alarm> parked = new LinkedHashMap<>();

  Parking(Timeline.Machine machine) {
    this.machine = machine;
  }

  /// Lets a request wait; answers 503 when it has waited too long, or at once when there are too
  /// many.
  void park(Exchange exchange) {
    if (!place(exchange)) {
      Unavailable.answer(exchange);
    }
  }

  private synchronized boolean place(Exchange exchange) {
    if (parked.size() >= PLACES) {
      return false;
    }
    parked.put(exchange, machine.after(LONGEST, () -> expire(exchange)));
    return true;
  }

  private void expire(Exchange exchange) {
    if (leave(exchange)) {
      Unavailable.answer(exchange);
    }
  }

  private synchronized boolean leave(Exchange exchange) {
    return parked.remove(exchange) != null;
  }

  /// Takes out all requests, in the order they came.
  synchronized List<Exchange> release() {
    var released = new ArrayList<>(parked.keySet());
    parked.values().forEach(Timeline.Alarm::close);
    parked.clear();
    return released;
  }
}
