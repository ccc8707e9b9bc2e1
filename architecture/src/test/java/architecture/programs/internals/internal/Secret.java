package architecture.programs.internals.internal;

/// Internal in core.
public final class Secret {}
