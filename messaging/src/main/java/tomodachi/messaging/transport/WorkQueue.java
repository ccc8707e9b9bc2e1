package tomodachi.messaging.transport;

/// A queue that handlers take messages from.
///
/// @param name its name
/// @param parked the name of the queue with its parked messages
public record WorkQueue(String name, String parked) {}
