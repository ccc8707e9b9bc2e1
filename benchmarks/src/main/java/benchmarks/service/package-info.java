/// Services as processes, seen from outside.
@NullMarked
package benchmarks.service;

import org.jspecify.annotations.NullMarked;
