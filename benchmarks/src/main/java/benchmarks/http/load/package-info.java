/// Load from `wrk`, and what it costs the server.
@NullMarked
package benchmarks.http.load;

import org.jspecify.annotations.NullMarked;
