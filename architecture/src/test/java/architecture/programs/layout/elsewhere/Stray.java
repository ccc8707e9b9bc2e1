package architecture.programs.layout.elsewhere;

/// Of no module.
final class Stray {}
