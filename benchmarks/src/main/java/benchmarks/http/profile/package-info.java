/// Where the time of a request goes.
@NullMarked
package benchmarks.http.profile;

import org.jspecify.annotations.NullMarked;
