/// Services with more routes than anybody would write down.
@NullMarked
package benchmarks.http.made;

import org.jspecify.annotations.NullMarked;
