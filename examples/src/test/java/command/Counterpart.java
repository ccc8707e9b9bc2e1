package command;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/// A client at the other ends of the queues of a service that forwards, on connections nothing
/// happens to. Its queues have a prefix nobody else has: `in`, `out`, and one for what is parked.
///
/// For one thread, but for what [#sendInBackground] does.
abstract class Counterpart implements AutoCloseable {

  private static final int DIGITS = 8;

  private final String prefix =
      "loss-%s-".formatted(UUID.randomUUID().toString().substring(0, DIGITS));
  private int sent;

  /// What stands before the names of its queues, topics and routing keys.
  final String prefix() {
    return prefix;
  }

  /// What leads a service to its queues, by another port than its own.
  abstract List<String> options(int port);

  /// How many messages it has begun to send; their ids are the numbers below.
  final int sent() {
    return sent;
  }

  /// Sends messages; returns when the broker has them.
  final void send(int messages) {
    sendInBackground(messages).join();
  }

  /// Sends messages.
  ///
  /// @return what ends when the broker has them; until then nothing else may be sent
  final CompletableFuture<Void> sendInBackground(int messages) {
    var first = sent;
    sent += messages;
    var ids = IntStream.range(first, sent);
    return CompletableFuture.runAsync(() -> sendAll(ids), task -> Thread.ofVirtual().start(task));
  }

  /// Sends messages with these ids to `in`, and returns when the broker has them.
  abstract void sendAll(IntStream ids);

  /// How many messages wait in a queue.
  abstract long waiting(String name) throws IOException;

  /// Takes all messages out of a queue.
  abstract List<Integer> take(String name) throws IOException;

  /// Takes all messages that were parked.
  abstract List<Integer> parked() throws IOException;

  /// Deletes its queues.
  @Override
  public abstract void close() throws IOException;
}
