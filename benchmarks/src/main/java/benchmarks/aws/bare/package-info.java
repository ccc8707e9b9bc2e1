/// The AWS SDK by hand.
@NullMarked
package benchmarks.aws.bare;

import org.jspecify.annotations.NullMarked;
