package architecture.programs.directions.testing;

/// Public in testing.
public final class Probe {}
