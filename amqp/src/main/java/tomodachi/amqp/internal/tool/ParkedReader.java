package tomodachi.amqp.internal.tool;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tomodachi.amqp.internal.consume.ParkedDelivery;

/// Takes parked messages out one after the other, the oldest first, as many as there are when it
/// begins. Those that aren't removed go back to their places when it is closed, or its process
/// ends.
final class ParkedReader implements AutoCloseable {

  private final Channel channel;
  private final String queue;
  private final long parked;
  private long taken;

  /// @param channel for it alone; closed by it
  /// @param parked how many messages there are
  ParkedReader(Channel channel, String queue, long parked) {
    this.channel = channel;
    this.queue = queue;
    this.parked = parked;
  }

  /// How many there were when it began.
  long parked() {
    return parked;
  }

  /// How many it has taken.
  long taken() {
    return taken;
  }

  /// The next one; null when there is none.
  @Nullable ParkedDelivery next() throws IOException {
    var got = taken < parked ? channel.basicGet(queue, false) : null;
    taken += got == null ? 0 : 1;
    return got == null ? null : ParkedDelivery.of(got);
  }

  /// Removes one that was taken, for good.
  void remove(ParkedDelivery delivery) throws IOException {
    channel.basicAck(delivery.tag(), false);
  }

  /// Returns when the broker knows what was removed.
  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      try {
        channel.close();
      } catch (TimeoutException e) {
        throw new IOException(e);
      }
    }
  }
}
