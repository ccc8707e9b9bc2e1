/// Measures this framework against others: what all subjects share.
@NullMarked
package benchmarks;

import org.jspecify.annotations.NullMarked;
