/// SQS and SNS in the process: the rivals, the scenarios, and the report.
@NullMarked
package benchmarks.embedded;

import org.jspecify.annotations.NullMarked;
