/// What contenders have in common: what they are asked to do, and how it is counted.
@NullMarked
package benchmarks.schedule.client;

import org.jspecify.annotations.NullMarked;
