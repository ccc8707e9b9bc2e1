/// Spring AMQP.
@NullMarked
package benchmarks.amqp.spring;

import org.jspecify.annotations.NullMarked;
