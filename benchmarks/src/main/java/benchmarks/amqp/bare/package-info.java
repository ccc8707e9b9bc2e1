/// The RabbitMQ client by itself, with what a careful user would write around it.
@NullMarked
package benchmarks.amqp.bare;

import org.jspecify.annotations.NullMarked;
