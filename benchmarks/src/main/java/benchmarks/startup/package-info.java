/// Start-up: from the start of a process to its first answer.
@NullMarked
package benchmarks.startup;

import org.jspecify.annotations.NullMarked;
