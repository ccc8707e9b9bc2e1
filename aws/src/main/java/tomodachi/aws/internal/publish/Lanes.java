package tomodachi.aws.internal.publish;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Timeline;

/// A lane for each topic and queue that messages are on their way to; there are no others, so the
/// window bounds their number. Usable from any thread.
final class Lanes {

  /// The clients have fewer connections than messages may be on their way.
  private static final int MOST_CALLS = 32;

  private final Timeline.Machine time;
  private final BatchCalls sns;
  private final BatchCalls sqs;
  private final Map<String, Lane> byAddress = new ConcurrentHashMap<>();
  private volatile boolean flushing;

  /// @param patience how long a call may take
  Lanes(Aws aws, Timeline.Machine time, Duration patience) {
    this.time = time;
    var callsLeft = new Semaphore(MOST_CALLS, true);
    sns = new BatchCalls(new SnsCall(aws, patience), aws, callsLeft);
    sqs = new BatchCalls(new SqsCall(aws, patience), aws, callsLeft);
  }

  /// The lane of a message that is on its way from now on.
  Lane enter(Outgoing message) {
    return byAddress.compute(message.address(), (_, known) -> entered(message, known));
  }

  private Lane entered(Outgoing message, @Nullable Lane known) {
    var lane = known == null ? lane(message.target().carrier()) : known;
    lane.enter();
    return lane;
  }

  private Lane lane(Carrier carrier) {
    var lane = new Lane(carrier, carrier == Carrier.SNS ? sns : sqs, time);
    if (flushing) {
      lane.flush();
    }
    return lane;
  }

  /// A message that had entered by this address is settled.
  void leave(String address) {
    byAddress.computeIfPresent(address, (_, lane) -> lane.leave() ? null : lane);
  }

  /// From now on nothing waits for others to come.
  void flush() {
    flushing = true;
    byAddress.values().forEach(Lane::flush);
  }
}
