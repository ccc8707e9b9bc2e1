package architecture.programs.directions.http;

/// Public in a transport.
public final class Client {}
