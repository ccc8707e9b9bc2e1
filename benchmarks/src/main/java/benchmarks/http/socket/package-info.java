/// Websockets, many at once.
@NullMarked
package benchmarks.http.socket;

import org.jspecify.annotations.NullMarked;
