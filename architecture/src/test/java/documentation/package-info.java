/// The parts of the documentation that are made from the sources, and a check that they are
/// current.
@NullMarked
package documentation;

import org.jspecify.annotations.NullMarked;
