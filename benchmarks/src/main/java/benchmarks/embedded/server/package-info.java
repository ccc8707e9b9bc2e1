/// The servers that are compared, each in a process of its own.
@NullMarked
package benchmarks.embedded.server;

import org.jspecify.annotations.NullMarked;
