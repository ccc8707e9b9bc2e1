package benchmarks.embedded.client;

import java.net.URI;

/// Where messages go to and come from.
///
/// @param queue its URL
/// @param topic its ARN; empty if there is none
/// @param fifo whether messages have groups
/// @param size of a body, in bytes
public record Target(URI endpoint, String queue, String topic, boolean fifo, int size) {

  /// How many groups the messages of a FIFO queue have.
  public static final int GROUPS = 10;

  /// The group of a message.
  public static int group(int number) {
    return number % GROUPS;
  }
}
