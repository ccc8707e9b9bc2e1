package architecture.programs.cycles.internal.hen;

import architecture.programs.cycles.internal.egg.Egg;

/// Needs an egg.
public record Hen(Egg from) {}
