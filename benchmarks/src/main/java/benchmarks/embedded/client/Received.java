package benchmarks.embedded.client;

/// A message that came.
///
/// @param handle to delete it by
public record Received(int number, String handle) {}
