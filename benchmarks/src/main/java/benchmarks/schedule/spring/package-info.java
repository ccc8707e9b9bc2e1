/// Spring's schedulers.
@NullMarked
package benchmarks.schedule.spring;

import org.jspecify.annotations.NullMarked;
