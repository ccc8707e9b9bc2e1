package tomodachi.http.internal.service;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tomodachi.http.EventStream;
import tomodachi.http.internal.server.Exchange;
import tomodachi.transport.Timeline;

/// The streams of events of one service. Usable from any thread.
final class EventStreams {

  private static final String GONE = "The client has gone";
  private static final String STOPPING = "The service stops";

  private final Timeline.Machine machine;
  private final Duration heartbeat;
  private final Map<Exchange, RunningStream> running = new ConcurrentHashMap<>();
  private volatile boolean ended;

  /// @param heartbeat how long a stream may be silent; zero: for ever
  EventStreams(Timeline.Machine machine, Duration heartbeat) {
    this.machine = machine;
    this.heartbeat = heartbeat;
  }

  /// What writes a stream as the body of an answer.
  BodyWriter writer(EventStream events) {
    return (exchange, out) -> write(events, exchange, out);
  }

  /// Ends all streams that run, and those that begin later when they begin.
  void end() {
    ended = true;
    running.values().forEach(stream -> stream.interrupt(STOPPING));
  }

  /// Interrupts the stream of a client that has gone, if there is one.
  void cancel(Exchange exchange) {
    var stream = running.get(exchange);
    if (stream != null) {
      stream.interrupt(GONE);
    }
  }

  private void write(EventStream events, Exchange exchange, OutputStream out) throws Exception {
    var sink = new EventSink(out, machine);
    var stream = new RunningStream(sink);
    sink.begin();
    running.put(exchange, stream);
    try (var _ = Heartbeat.of(sink, machine, heartbeat)) {
      exchange.onDisconnect(() -> stream.close(GONE));
      closeIfLate(exchange, stream);
      stream.run(events);
    } catch (Exception | Error e) {
      // Whoever else is sending must not wait for a client that will be cut off.
      exchange.abort();
      throw e;
    } finally {
      running.remove(exchange);
      sink.settle();
    }
    if (sink.isBroken()) {
      exchange.abort();
    }
  }

  /// What has happened before the stream was there for all to see.
  private void closeIfLate(Exchange exchange, RunningStream stream) {
    if (!exchange.connected()) {
      stream.close(GONE);
    }
    if (ended) {
      stream.close(STOPPING);
    }
  }
}
