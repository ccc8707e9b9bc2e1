package tomodachi.messaging.transport;

/// What a replay has done.
///
/// @param parked how many messages were parked when it began
/// @param moved how many of them were moved, or would have been
public record Replayed(long parked, long moved) {}
