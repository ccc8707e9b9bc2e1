/// Spring Cloud AWS.
@NullMarked
package benchmarks.aws.spring;

import org.jspecify.annotations.NullMarked;
