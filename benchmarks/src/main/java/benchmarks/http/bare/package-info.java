/// Netty by hand.
@NullMarked
package benchmarks.http.bare;

import org.jspecify.annotations.NullMarked;
