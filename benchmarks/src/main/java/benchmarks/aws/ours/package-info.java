/// Services of this framework.
@NullMarked
package benchmarks.aws.ours;

import org.jspecify.annotations.NullMarked;
