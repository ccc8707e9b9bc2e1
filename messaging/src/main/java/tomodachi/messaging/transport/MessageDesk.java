package tomodachi.messaging.transport;

import java.util.function.Consumer;
import tomodachi.messaging.PublishException;
import tomodachi.transport.TransportException;

/// A broker to which a [MessageTool] has connected. For one thread.
public interface MessageDesk extends AutoCloseable {

  /// Where the broker is, for people, such as `127.0.0.1:5672`.
  String address();

  /// Publishes a message and waits until the broker has confirmed it.
  ///
  /// @throws PublishException when it wasn't confirmed
  /// @throws IllegalArgumentException when a part of the message has no form on the wire, or the
  ///   broker has no such destination
  Posted publish(Posting posting);

  /// The queue that a person means: its own name, or the one of its parked messages.
  ///
  /// @throws TransportException when that can't be told, or the broker fails or refuses
  WorkQueue named(String name) throws TransportException;

  /// What is in a queue and its parked one, which may be another one at the broker than in code.
  ///
  /// @throws TransportException when the broker fails or refuses
  QueueState state(WorkQueue queue) throws TransportException;

  /// Shows parked messages, the oldest first, and leaves them where they are.
  ///
  /// @param most how many at most, 1 or more
  /// @param mostData how much of each message's data is shown, in bytes; 0 for none
  /// @param eye is shown each
  /// @return how many are parked
  /// @throws TransportException when there is no such queue, or the broker fails or refuses
  long show(WorkQueue queue, long most, int mostData, Consumer<ParkedMessage> eye)
      throws TransportException;

  /// Moves parked messages back, the oldest first, at most as many as there were when it began.
  /// Each leaves its queue when the broker has confirmed its copy; those that aren't selected stay,
  /// in their order. Ended half way, nothing is lost, and what was just being moved may be there
  /// twice.
  ///
  /// @param eye is shown each that has been moved, or would have been
  /// @throws TransportException when a queue is missing, or the broker fails or refuses; what
  ///   wasn't confirmed is still parked
  Replayed replay(Replay replay, Consumer<ParkedMessage> eye) throws TransportException;

  /// Disconnects. Does nothing the second time.
  @Override
  void close();
}
