package tomodachi.testing.contract;

/// The data of messages whose handlers want a record.
///
/// @param name any text
/// @param times any number
public record Greeting(String name, int times) {}
