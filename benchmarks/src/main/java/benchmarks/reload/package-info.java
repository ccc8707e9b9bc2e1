/// Reload: from saving a file to the first answer with what was changed.
@NullMarked
package benchmarks.reload;

import org.jspecify.annotations.NullMarked;
