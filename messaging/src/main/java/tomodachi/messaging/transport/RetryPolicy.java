package tomodachi.messaging.transport;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.MessagingOptions;
import tomodachi.messaging.MessagingOptions.OnError;
import tomodachi.messaging.Outcome;
import tomodachi.messaging.RetryNow;
import tomodachi.transport.BindingException;
import tomodachi.transport.Completion;
import tomodachi.transport.ThrownText;

/// Judges how a message's handler ended; the table of the failure contract as code.
///
/// @param attempts how many times a message is delivered before it is parked
/// @param first the back-off after the first delivery
/// @param longest the longest back-off
/// @param onError what an exception means
/// @param random takes up to a quarter off a back-off; used by many threads at once
record RetryPolicy(
    int attempts, Duration first, Duration longest, OnError onError, RandomGenerator random) {

  /// How often a message is handled again at once before [RetryNow] means a back-off.
  static final int MOST_AT_ONCE = 3;

  private static final int MOST_DOUBLINGS = 40;
  private static final double LEAST_SHARE = 0.75;

  static RetryPolicy of(MessagingOptions options, int attempts, RandomGenerator random) {
    return new RetryPolicy(
        attempts < 1 ? options.attempts() : attempts,
        options.firstBackoff(),
        options.longestBackoff(),
        options.onError(),
        random);
  }

  /// The same with this number of deliveries.
  RetryPolicy withAttempts(int number) {
    return number == attempts ? this : new RetryPolicy(number, first, longest, onError, random);
  }

  /// What becomes of the message.
  ///
  /// @param attempt which delivery this was, from 1
  /// @param again how often it has been handled again at once
  Verdict judge(Completion completion, int attempt, int again) {
    return switch (completion) {
      case Completion.Returned(Outcome outcome) -> obey(outcome, attempt);
      case Completion.Returned(var _) -> new Verdict.Acknowledge("ack");
      case Completion.Interrupted() -> new Verdict.GiveBack();
      case Completion.TimedOut(var limit) -> failed(attempt, "took longer than " + limit);
      case Completion.Thrown(var cause) -> thrown(cause, attempt, again);
    };
  }

  private Verdict obey(Outcome outcome, int attempt) {
    return switch (outcome) {
      case Outcome.Done() -> new Verdict.Acknowledge("ack");
      case Outcome.Discard(var reason) -> new Verdict.Discard(reason);
      case Outcome.Park(var reason) -> new Verdict.Park(reason);
      case Outcome.Retry(var delay) -> retry(delay, attempt, "asked to be retried");
    };
  }

  private Verdict thrown(Throwable cause, int attempt, int again) {
    return switch (cause) {
      case Duplicate _ -> new Verdict.Acknowledge("duplicate");
      case Exhausted _, BindingException _ -> new Verdict.Park(ThrownText.orName(cause));
      case RetryNow _ ->
          again < MOST_AT_ONCE
              ? new Verdict.Again()
              : retry(null, attempt, ThrownText.withName(cause));
      default -> failed(attempt, ThrownText.withName(cause));
    };
  }

  private Verdict failed(int attempt, String reason) {
    return onError == OnError.ACKNOWLEDGE
        ? new Verdict.Acknowledge("ack")
        : retry(null, attempt, reason);
  }

  private Verdict retry(@Nullable Duration delay, int attempt, String reason) {
    return attempt >= attempts
        ? new Verdict.Park("attempt %d of %d: %s".formatted(attempt, attempts, reason))
        : new Verdict.Retry(delay == null ? backoff(attempt) : delay, reason);
  }

  /// The back-off after a delivery.
  Duration backoff(int attempt) {
    var doublings = Math.min(attempt - 1, MOST_DOUBLINGS);
    var nominal = Math.min((double) longest.toNanos(), first.toNanos() * Math.pow(2, doublings));
    return Duration.ofNanos((long) (nominal * random.nextDouble(LEAST_SHARE, 1)));
  }
}
