/// What a client of SQS and SNS does while servers are measured.
@NullMarked
package benchmarks.embedded.client;

import org.jspecify.annotations.NullMarked;
