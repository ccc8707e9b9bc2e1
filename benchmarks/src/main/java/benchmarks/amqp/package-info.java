/// Messaging by AMQP: the contenders, the scenarios, and the report.
@NullMarked
package benchmarks.amqp;

import org.jspecify.annotations.NullMarked;
