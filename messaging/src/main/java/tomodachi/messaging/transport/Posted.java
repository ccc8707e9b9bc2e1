package tomodachi.messaging.transport;

/// What became of a message that was published and confirmed.
///
/// @param place where it was published, for people
/// @param taken false when no queue took it, so it is gone
public record Posted(String place, boolean taken) {}
