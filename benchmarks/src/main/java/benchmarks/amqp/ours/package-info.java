/// Services of this framework.
@NullMarked
package benchmarks.amqp.ours;

import org.jspecify.annotations.NullMarked;
