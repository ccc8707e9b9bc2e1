/// The services of the Python system's tests, and what they prove, asked of this one.
@NullMarked
package reference;

import org.jspecify.annotations.NullMarked;
