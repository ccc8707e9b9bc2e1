package architecture.programs.directions.http;

/// A transport's annotation.
public @interface Get {}
