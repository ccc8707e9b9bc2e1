/// Quartz.
@NullMarked
package benchmarks.schedule.quartz;

import org.jspecify.annotations.NullMarked;
