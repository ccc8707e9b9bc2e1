package architecture.programs.names;

/// Says nothing.
final class OrderUtils {}
