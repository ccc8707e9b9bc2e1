package tomodachi.aws.internal.consume;

import java.time.Duration;

/// Carries out what becomes of received messages; each method as
/// [tomodachi.messaging.transport.Received] has it.
interface Settling {

  /// How many times a message is delivered before it is parked.
  ///
  /// @param configured what handler and options say
  int attempts(int configured);

  void acknowledge(SqsMessage message);

  void retry(SqsMessage message, Duration delay, String reason);

  void park(SqsMessage message, String reason);

  void giveBack(SqsMessage message);

  void released(SqsMessage message);
}
