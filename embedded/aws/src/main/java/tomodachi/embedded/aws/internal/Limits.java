package tomodachi.embedded.aws.internal;

import java.time.Duration;

/// What the server takes from its clients at most. Everything else a client can make grow, its
/// queues, topics and subscriptions, it could make grow at AWS as well.
///
/// @param memory the bytes of messages held: those in queues, with their attributes, and those in
///   flight. Past it messages are refused
/// @param bodies the bytes of the bodies of requests that have come in and aren't served yet, on
///   all connections together. Past it requests are refused
/// @param connections the connections open at one time; one more is closed at once
/// @param patience how long a client may take to send a request it has begun, and to take an
///   answer, to within twice that time. One that is silent for [#IDLE] times as long is let go
public record Limits(long memory, long bodies, int connections, Duration patience) {

  /// What a message in a queue counts beside its body and attributes: what it was measured to take.
  public static final int ENTRY = 256;

  /// What an attribute of a message counts beside its name, type and value.
  public static final int ATTRIBUTE = 192;

  /// The longest body of a request: 1 MiB of messages, which encodings make up to three times as
  /// long, and their attributes.
  public static final int BODY = 4 * 1024 * 1024;

  /// The longest first line of a request. Queries may stand there.
  public static final int FIRST_LINE = 64 * 1024;

  /// The longest head of a request, without its first line.
  public static final int HEAD = 32 * 1024;

  /// The requests a connection may have waiting behind the one that is being answered. It isn't
  /// read from until there are fewer.
  public static final int WAITING_REQUESTS = 16;

  /// The bytes such requests may have together, to within one request.
  public static final int WAITING_BYTES = 1024 * 1024;

  /// How often the [#patience] has to pass until a silent connection is let go.
  public static final int IDLE = 30;

  private static final long LARGEST_MEMORY = 256 * 1024 * 1024;
  private static final long LARGEST_BODIES = 128 * 1024 * 1024;
  private static final int CONNECTIONS = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// A quarter of the heap, at most 256 MiB; an eighth of it, at most 128 MiB; 1,000 connections;
  /// 20 s.
  public static Limits defaults() {
    var heap = Runtime.getRuntime().maxMemory();
    return new Limits(
        Math.min(heap / 4, LARGEST_MEMORY),
        Math.min(heap / 8, LARGEST_BODIES),
        CONNECTIONS,
        PATIENCE);
  }

  /// The same with another bound for messages.
  public Limits withMemory(long bytes) {
    return new Limits(bytes, bodies, connections, patience);
  }
}
