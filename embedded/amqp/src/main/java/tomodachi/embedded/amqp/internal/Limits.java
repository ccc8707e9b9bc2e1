package tomodachi.embedded.amqp.internal;

import java.time.Duration;

/// What the broker takes from its clients at most. Everything else a client can make grow, its
/// queues and bindings, it could make grow in RabbitMQ as well.
///
/// @param memory the bytes of messages held: those in queues, those delivered and not settled, and
///   those that are just coming in. A message in two queues counts once. Past it a publish is
///   refused: with `basic.nack` where the channel confirms, with an error of the channel otherwise
/// @param connections the connections open at one time; one more is closed at once
/// @param patience how long a client may take until it is authenticated, and until it answers a
///   `connection.close`
public record Limits(long memory, int connections, Duration patience) {

  /// The longest payload of a frame, without its 8 bytes of frame; also what is proposed to
  /// clients.
  public static final int FRAME_PAYLOAD = 131_072 - 8;

  /// The smallest size of frames a client may ask for.
  public static final int SMALLEST_FRAME = 4_096;

  /// How many channels a connection has at most.
  public static final int CHANNELS = 2_047;

  /// How deep tables and arrays may lie in each other.
  public static final int NESTING = 32;

  /// The longest body of a message, 128 MiB as in RabbitMQ.
  public static final long MESSAGE = 134_217_728;

  /// The bytes that may wait to be written to one client. A client that reads too slowly gets no
  /// more deliveries until it has caught up, and its requests wait.
  public static final long OUTBOX = 4 * 1024 * 1024;

  /// What an entry in a queue counts beside the message itself.
  public static final int ENTRY = 200;

  private static final long LARGEST_MEMORY = 256 * 1024 * 1024;
  private static final int CONNECTIONS = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// A quarter of the heap, at most 256 MiB; 1,000 connections; 10 s.
  public static Limits defaults() {
    var quarter = Runtime.getRuntime().maxMemory() / 4;
    return new Limits(Math.min(quarter, LARGEST_MEMORY), CONNECTIONS, PATIENCE);
  }

  /// The same with another bound for messages.
  public Limits withMemory(long bytes) {
    return new Limits(bytes, connections, patience);
  }
}
