/// SNS and SQS: the contenders, the scenarios, and the report.
@NullMarked
package benchmarks.aws;

import org.jspecify.annotations.NullMarked;
