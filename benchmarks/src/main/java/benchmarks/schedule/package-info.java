/// Schedules: how late they are, what their next times cost, and what very many of them take.
@NullMarked
package benchmarks.schedule;

import org.jspecify.annotations.NullMarked;
