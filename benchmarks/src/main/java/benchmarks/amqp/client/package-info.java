/// What runs in a contender's own process, whoever the contender is.
@NullMarked
package benchmarks.amqp.client;

import org.jspecify.annotations.NullMarked;
