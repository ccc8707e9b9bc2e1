/// Tomodachi.
@NullMarked
package benchmarks.schedule.ours;

import org.jspecify.annotations.NullMarked;
