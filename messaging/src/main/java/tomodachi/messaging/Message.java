package tomodachi.messaging;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An opened envelope. Immutable if its data is.
///
/// @param uuid the message's identity; empty when it has none
/// @param topic the topic or routing key it was published with, without prefix; empty when unknown
/// @param timestamp when it was published; null when unknown
/// @param service who published it
/// @param metadata what the envelope says beside the data, by the names it has on the wire; values
///   may be null
/// @param data the data as the envelope's format gives it: a map, list, text, number, truth value,
///   bytes, or null
public record Message(
    String uuid,
    String topic,
    @Nullable Instant timestamp,
    Sender service,
    Map<String, @Nullable Object> metadata,
    @Nullable Object data) {

  public Message {
    metadata =
        metadata.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  /// The service that published a message.
  ///
  /// @param name empty when unknown
  /// @param uuid empty when unknown
  public record Sender(String name, String uuid) {

    /// Nobody known.
    public static final Sender UNKNOWN = new Sender("", "");
  }
}
