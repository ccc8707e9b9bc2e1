/// A scheduled thread pool of the JDK by hand, which the others are measured by.
@NullMarked
package benchmarks.schedule.bare;

import org.jspecify.annotations.NullMarked;
