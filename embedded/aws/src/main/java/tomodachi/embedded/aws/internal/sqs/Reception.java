package tomodachi.embedded.aws.internal.sqs;

import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.transport.Timeline;

/// What being received has made of a message. One that only waits has none, which saves memory.
final class Reception {

  /// How often it was received, in the queue it came from as well.
  int count;

  /// How often it was received from this queue.
  int countHere;

  /// When it was received for the first time, 0 if never.
  long firstAt;

  /// When it was received the last time, 0 if never.
  long lastAt;

  /// What tells its last receive from all others.
  long serial;

  /// The queue it was in before it was received too often.
  @Nullable Arn deadLetterSource;

  /// The receive that may be repeated.
  @Nullable ReceiveAttempt attempt;

  /// What holds plan time while its receiver reacts to it.
  Timeline.@Nullable Hold hold;
}
