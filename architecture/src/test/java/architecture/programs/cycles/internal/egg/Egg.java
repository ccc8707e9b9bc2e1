package architecture.programs.cycles.internal.egg;

import architecture.programs.cycles.internal.hen.Hen;
import org.jspecify.annotations.Nullable;

/// Needs a hen.
public record Egg(@Nullable Hen of) {}
