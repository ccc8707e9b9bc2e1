package benchmarks.plot;

import benchmarks.Spread;

/// A bar, and a line from the least to the most measured.
///
/// @param caption what stands above it; may be empty
public record Bar(Spread value, String caption) {}
