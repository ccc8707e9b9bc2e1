package tomodachi.amqp.internal.topology;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The queues in which messages wait for their next delivery: one for each length of time, the same
/// for all services of a virtual host, never expiring.
///
/// A message is published to a step's exchange with the name of its work queue as routing key; when
/// its time is over the broker dead-letters it to the default exchange, and so to the work queue. A
/// step's queue limits how long a message stays; the message's own expiration says how long it
/// wants to. One that is behind others waits for them, so it waits at most as long as the step
/// says.
public final class RetryLadder {

  /// The names of its queues, as a pattern for people.
  public static final String NAMES = "tomodachi.retry.*";

  private static final String PREFIX = "tomodachi.retry.";
  private static final int LONGEST_POWER_OF_TWO = 8;
  private static final Duration LONGEST_DELAY = Duration.ofMillis(Long.MAX_VALUE);

  private static final List<Duration> STEPS =
      Stream.concat(
              IntStream.rangeClosed(0, LONGEST_POWER_OF_TWO)
                  .mapToObj(power -> Duration.ofSeconds(1L << power)),
              LongStream.of(300, 900, 3600).mapToObj(Duration::ofSeconds))
          .toList();

  private RetryLadder() {}

  /// One leg of a wait.
  ///
  /// @param exchange where to publish
  /// @param time how long, zero or more
  /// @param left what is still to be waited afterwards, zero to 2^63 - 1 ms
  public record Leg(String exchange, Duration time, Duration left) {}

  /// The first leg of a delay: the shortest step that is as long as the delay, or the longest.
  ///
  /// @param delay zero or more
  public static Leg leg(Duration delay) {
    var longest = STEPS.getLast();
    if (delay.compareTo(longest) > 0) {
      return new Leg(name(longest), longest, bounded(delay).minus(longest));
    }
    var step = STEPS.stream().filter(s -> s.compareTo(delay) >= 0).findFirst().orElse(longest);
    return new Leg(name(step), delay, Duration.ZERO);
  }

  private static Duration bounded(Duration delay) {
    return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
  }

  /// Makes what is missing of it. One answer is waited for, not one for each of its parts.
  ///
  /// @throws IOException when something of these names has other arguments, or the connection is
  ///   lost
  static void declare(Channel channel) throws IOException {
    for (var step : STEPS) {
      declare(channel, step);
    }
    channel.queueDeclarePassive(name(STEPS.getLast()));
  }

  private static void declare(Channel channel, Duration step) throws IOException {
    var name = name(step);
    channel.exchangeDeclareNoWait(name, BuiltinExchangeType.FANOUT, true, false, false, Map.of());
    channel.queueDeclareNoWait(
        name,
        true,
        false,
        false,
        Map.of("x-message-ttl", step.toMillis(), "x-dead-letter-exchange", ""));
    channel.queueBindNoWait(name, name, "", Map.of());
  }

  /// How long each step keeps a message, the shortest first.
  static List<Long> millis() {
    return STEPS.stream().map(Duration::toMillis).toList();
  }

  /// The name of a step's exchange and queue.
  static String name(long millis) {
    return PREFIX + millis;
  }

  private static String name(Duration step) {
    return name(step.toMillis());
  }
}
