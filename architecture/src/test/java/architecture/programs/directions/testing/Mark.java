package architecture.programs.directions.testing;

/// Public in testing.
public @interface Mark {}
