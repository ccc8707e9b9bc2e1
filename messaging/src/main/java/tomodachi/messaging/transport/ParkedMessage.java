package tomodachi.messaging.transport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A parked message, for people and scripts.
///
/// @param id by which it can be selected: its message id, else the uuid of its envelope, else a
///   hash of what is in it
/// @param exchange where it was published, empty when unknown; null where brokers have no such
///   thing
/// @param topic the topic or routing key it was published with; empty when unknown
/// @param attempts how many times it was delivered; 0 when unknown
/// @param reason why it was parked; empty when unknown
/// @param time when it was published; null when unknown
/// @param size of its payload, in bytes
/// @param data the beginning of its payload; null when it wasn't asked for
public record ParkedMessage(
    String id,
    @Nullable String exchange,
    String topic,
    int attempts,
    String reason,
    @Nullable Instant time,
    int size,
    @Nullable PayloadText data) {}
