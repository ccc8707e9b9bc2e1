package architecture.programs.good;

/// Public in core.
public interface Service {}
