/// A client that takes as little of the machine as it can: sockets, and requests made beforehand.
@NullMarked
package benchmarks.embedded.raw;

import org.jspecify.annotations.NullMarked;
