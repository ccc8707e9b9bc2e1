package benchmarks.embedded.client;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// One connection, used by one thread. Each call is a request, and returns when it is answered.
public interface Lane extends Closeable {

  /// Sends a message with a number.
  void send(int number) throws IOException;

  /// Sends ten messages with the numbers from one on.
  void sendTen(int first) throws IOException;

  /// Publishes a message with a number to the topic.
  void publish(int number) throws IOException;

  /// Receives messages.
  ///
  /// @param most 1 to 10
  /// @param seconds to wait for the first one
  List<Received> receive(int most, int seconds) throws IOException;

  /// Deletes what was received; by a batch, if it is more than one.
  void delete(List<Received> messages) throws IOException;
}
