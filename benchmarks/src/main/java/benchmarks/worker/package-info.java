/// Processes that do what they are told to, and measure themselves meanwhile.
@NullMarked
package benchmarks.worker;

import org.jspecify.annotations.NullMarked;
